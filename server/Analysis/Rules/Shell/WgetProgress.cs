using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Shell;

/// <summary>Reports downloads with wget that fill the build's log with dots.</summary>
internal sealed class WgetProgress : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "wget-progress", Category.Shell, Severity.Information,
        "wget fills the log with its progress", FixKind.Safe, ["DL3047"]);

    public override Subjects Subjects => Subjects.Wget;

    public override void Check(RuleContext context)
    {
        foreach ((Step step, WgetCommand wget) in context.CommandsOf<WgetCommand>())
        {
            if (!wget.DrawsProgress || !wget.Urls.Any() || wget.Arguments.MayHideOptions) continue;
            if (DropsErrors(wget.Shell) || HasBusyBox(step.Stage)) continue;

            context.Report(
                wget.Program.Span,
                "wget writes a line for every 50 KB into the build's log: `--progress=dot:giga` writes one for every 32 MB.",
                Fix.Safe("Add --progress=dot:giga", wget.Shell.InsertAfter(wget.Program, "--progress=dot:giga")));
        }
    }

    /// <summary>BusyBox' wget has no such option, and draws nothing without a terminal.</summary>
    private static bool HasBusyBox(Stage stage) =>
        stage.Runtime.Distribution?.Family is DistributionFamily.Alpine or DistributionFamily.Wolfi || stage.Runtime.Libc == Libc.Musl
        || stage.Runtime.Image.Reference?.IsOfficial("busybox") == true;

    private static bool DropsErrors(ShellCommand command)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            if (redirection.Descriptor == 2 || redirection.Kind is ShellRedirectionKind.OutputAndErrors or ShellRedirectionKind.AppendOutputAndErrors) return true;
        }

        return false;
    }
}
