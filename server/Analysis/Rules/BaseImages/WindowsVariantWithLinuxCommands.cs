using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports commands of a Linux distribution in a stage that starts from a Windows variant of the python image.</summary>
internal sealed class WindowsVariantWithLinuxCommands : StageRule
{
    /// <summary>Programs that Windows Server Core lacks. Not <c>rm</c>, <c>cp</c> or <c>curl</c>, which PowerShell or Windows has.</summary>
    private static readonly string[] LinuxPrograms =
        ["apt-get", "apt", "apk", "dnf", "yum", "microdnf", "dpkg", "useradd", "adduser", "groupadd", "addgroup", "chmod", "chown", "ln", "sudo", "source"];

    public override RuleDescriptor Descriptor { get; } = new(
        "windows-variant-with-linux-commands", Category.BaseImage, Severity.Error,
        "A Windows image is given commands of Linux", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Run;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Root.Base.FindPythonFacts() is not { Parts: { Flavour: Flavour.Windows } tag } || FindLinuxProgram(stage) is not { } program) continue;

            // The Linux variant of the same version. The tag "windowsservercore" alone names no version.
            string? linux = tag.VersionText is { Length: > 0 } version && PythonCatalog.Bundled.FindTag(version).CanBePulled ? version : null;
            context.Report(
                program.Span,
                $"`{program.LiteralPrefix}` is a program of Linux, and `{tag.Text}` is Windows Server Core: this RUN fails.",
                stage.Root == stage ? StageOnKnownImage.Moves(context.Model, stage, linux) : []);
        }
    }

    private static ShellWord? FindLinuxProgram(Stage stage)
    {
        foreach (Step step in stage.Steps)
        {
            // With a SHELL the author knows what runs here. Without one it is cmd, which divides words much as sh does.
            if (step.Effective is not RunSyntax run || step.Shell.Source is not null) continue;

            ShellScript script = run.IsExecForm ? ShellScript.FromExecForm(run.Line, run.Arguments) : ShellScript.Parse(run.Line.Part(run.Body.Start, run.Body.End));
            foreach (ShellCommand command in script.Commands)
            {
                if (!command.IsConditional && Invocation.Find(command) is { } invocation && LinuxPrograms.Contains(invocation.Program)) return invocation.ProgramWord;
            }
        }

        return null;
    }
}
