using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports <c>--break-system-packages</c> for a Python that no distribution manages.</summary>
internal sealed class NeedlessBreakSystemPackages : StageRule
{
    private const string Why =
        "The Python of this image is not Debian's, and pip installs there without this option. Leave it out: where it is needed, pip says so.";

    public override RuleDescriptor Descriptor { get; } = new(
        "needless-break-system-packages", Category.Installers, Severity.Information,
        "`--break-system-packages` in an image whose Python no distribution manages", FixKind.Safe, []);

    public override Subjects Subjects => Subjects.Env | Subjects.Arg | Subjects.Pip;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Env)) CheckSettings(context, step);
        foreach (Step step in context.StepsOf(InstructionKind.Arg)) CheckSettings(context, step);
        foreach ((Step step, PipCommand pip) in context.CommandsOf<PipCommand>())
        {
            if (pip.Arguments.Find("break-system-packages") is { } option && IsOnOfficialPython(step) && !IsOfDistribution(pip)) Report(context, pip, option);
        }
    }

    private static bool IsOnOfficialPython(Step step) => step.Stage.Root.Base.Reference is { IsOfficialPython: true };

    private static void CheckSettings(RuleContext context, Step step)
    {
        if (step.Instruction is not AssignmentsSyntax settings) return;

        foreach (AssignmentSyntax setting in settings.Assignments)
        {
            if (setting.Name.Raw is not "PIP_BREAK_SYSTEM_PACKAGES" || setting.Value is not { } value || !StepSettings.IsOn(value.Text)) continue;
            if (IsOnOfficialPython(step)) context.Report(setting.Name.Span, Why);
        }
    }

    private static void Report(RuleContext context, PipCommand pip, CommandOption option) => context.Report(
        option.Word.Span,
        Why,
        WordRemoval.Remove(context, pip.Shell, option.Word) is { } edit ? [Fix.Safe("Remove the option", edit)] : []);

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
