using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Cache;

/// <summary>Reports a copy of the whole build context ahead of the installation of dependencies, which then runs anew after every edit.</summary>
internal sealed class CopyBeforeInstall : Rule
{
    private static readonly string[] WholeContext = [".", "./", "*", "./*", "/"];

    public override RuleDescriptor Descriptor { get; } = new(
        "copy-before-install", Category.Cache, Severity.Warning,
        "Everything is copied before the dependencies are installed", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            int copy = -1;
            for (int i = 0; i < stage.Steps.Length; i++)
            {
                if (CopiesEverything(stage.Steps[i].Instruction))
                {
                    copy = i;
                }
                else if (copy >= 0 && FindInstall(stage.Steps[i]) is { } install)
                {
                    Report(context, stage, copy, i, install);
                    copy = -1;
                }
            }
        }
    }

    private static void Report(RuleContext context, Stage stage, int copy, int run, InstallerCommand install)
    {
        TransferSyntax transfer = (TransferSyntax)stage.Steps[copy].Instruction;
        string files = string.Join(" and ", install.DependencyFiles.Where(file => !file.IsOptional).Select(file => file.Path).OfType<string>().Distinct());
        string advice = files.Length > 0 ? $"copy {files} first, install, and then copy the rest" : "install first, and then copy the rest";
        context.Report(
            Severity.Warning,
            transfer.Sources[0].Span,
            $"Every edit of any file makes the build install all dependencies again: {advice}.",
            [new RelatedPlace(install.Shell.Span, "The dependencies are installed here.")],
            InstallReorder.FindFix(context, stage, copy, run) is { } fix ? [fix] : []);
    }

    private static bool CopiesEverything(InstructionSyntax instruction) =>
        instruction is TransferSyntax { From: null, Heredocs: [] } transfer && transfer.Sources.Any(source => WholeContext.Contains(source.Text));

    /// <summary>A command that installs what the project depends on, and not the project itself, which needs the source.</summary>
    private static InstallerCommand? FindInstall(Step step)
    {
        if (step.Instruction is not RunSyntax) return null;

        ImmutableArray<InstallerCommand> installs = [.. step.Commands.OfType<InstallerCommand>()];
        return installs.Any(install => install is PipCommand { InstallsProject: true })
            ? null
            : installs.FirstOrDefault(install => install.InstallsDependencies);
    }
}
