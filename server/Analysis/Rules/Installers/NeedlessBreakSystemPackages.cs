using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports <c>--break-system-packages</c> for a Python that no distribution manages.</summary>
internal sealed class NeedlessBreakSystemPackages : Rule
{
    private const string Why =
        "The Python of this image is not Debian's: there is no guard that has to be broken through. Without the option a pip that does meet one says so.";

    public override RuleDescriptor Descriptor { get; } = new(
        "needless-break-system-packages", Category.Installers, Severity.Information,
        "`--break-system-packages` in an image whose Python no distribution manages", FixKind.Safe, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            if (stage.Root.Base.Reference is not { IsOfficialPython: true }) continue;

            foreach (Step step in stage.Steps)
            {
                if (step.Instruction is AssignmentsSyntax { Kind: InstructionKind.Env or InstructionKind.Arg } settings)
                {
                    foreach (AssignmentSyntax setting in settings.Assignments)
                    {
                        if (setting.Name.Raw is "PIP_BREAK_SYSTEM_PACKAGES" && setting.Value is { } value && StepSettings.IsOn(value.Text)) context.Report(setting.Name.Span, Why);
                    }
                }

                foreach (ToolCommand command in step.Commands)
                {
                    if (command is PipCommand pip && !IsOfDistribution(pip)) Check(context, pip);
                }
            }
        }
    }

    private static void Check(RuleContext context, PipCommand pip)
    {
        if (pip.Arguments.Find("break-system-packages") is not { } option) return;

        context.Report(
            option.Word.Span,
            Why,
            WordRemoval.Remove(context, pip.Shell, option.Word) is { } edit ? [Fix.Safe("Remove the option", edit)] : []);
    }

    /// <summary>Whether a path says that Debian's own Python is meant, which an official image may have beside its own.</summary>
    private static bool IsOfDistribution(PipCommand pip)
    {
        foreach (ShellWord word in pip.Shell.Words)
        {
            if (word.StartsWith("/usr/bin/")) return true;
            if (word.Start == pip.Program.Start) break;
        }

        return false;
    }
}
