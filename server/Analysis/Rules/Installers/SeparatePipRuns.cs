using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a <c>pip install</c> right behind another with the same options: each looks for versions that fit its own packages alone.</summary>
internal sealed class SeparatePipRuns : StageRule
{
    /// <summary>Programs that install others come first, and by themselves.</summary>
    private static readonly string[] Tools = ["pip", "setuptools", "wheel", "uv", "poetry", "pipenv", "pdm", "pip-tools", "virtualenv", "build", "cython", "numpy"];

    public override RuleDescriptor Descriptor { get; } = new(
        "separate-pip-runs", Category.Installers, Severity.Information,
        "Packages are installed one after the other, each without regard to the others", FixKind.NeedsConsent, [])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.Pip;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            PipCommand? before = null;
            Step? stepBefore = null;
            foreach (Step step in stage.Steps)
            {
                PipCommand? pip = FindOnly(step);
                if (pip?.Verb is { } verb && before is not null && stepBefore is not null && HaveSameOptions(context.Installs.Of(stage), (stepBefore, before), (step, pip)))
                {
                    context.Report(
                        Descriptor.Severity,
                        verb.Span,
                        "pip chooses versions that fit the packages of this command and breaks what the one before it has installed, if it must. Install them with one command.",
                        [new RelatedPlace(before.Shell.Span, "This has been installed before.")],
                        FixOf(context, before, step, pip));
                }

                (before, stepBefore) = (pip, step);
            }
        }
    }

    /// <summary>The <c>pip install NAME…</c> that is all of a RUN.</summary>
    private static PipCommand? FindOnly(Step step)
    {
        if (step.Instruction is not RunSyntax || step.Commands is not [PipCommand { IsInstall: true, MayHideOptions: false, Shell.IsExecForm: false } pip] || step.Scripts is not [{ Commands.Count: 1 }]) return null;
        if (pip.Inputs.Length > 0 || pip.InstallsProject || !pip.NamesPackages || pip.Arguments.Has("no-deps") || pip.Shell.Redirections.Length > 0) return null;

        foreach (ShellWord operand in pip.Operands)
        {
            if (PackageRequest.Find(operand) is not { } request || Tools.Contains(request.Name.Normalized)) return null;
        }

        return pip;
    }

    private static bool HaveSameOptions(StageInstalls installs, (Step Step, PipCommand Pip) first, (Step Step, PipCommand Pip) second)
    {
        ImmutableArray<CommandOption> left = first.Pip.Arguments.Options;
        ImmutableArray<CommandOption> right = second.Pip.Arguments.Options;
        if (left.Length != right.Length || installs.FindTarget(first.Pip) != installs.FindTarget(second.Pip)) return false;

        bool sameFlags = first.Step.Instruction.Flags.Select(flag => flag.Word.Text).SequenceEqual(second.Step.Instruction.Flags.Select(flag => flag.Word.Text));
        return sameFlags && left.All(option => right.Any(other => other.Name == option.Name && other.Value?.ToString() == option.Value?.ToString()));
    }

    private static Fix[] FixOf(RuleContext context, PipCommand before, Step step, PipCommand pip)
    {
        // A comment above the second one would be left without what it is about.
        if (!step.Instruction.LeadingComments.IsEmpty || context.Source.Slice(step.Instruction.LinesSpan).Contains('#')) return [];

        string added = string.Concat(pip.Operands.Select(operand => $" {operand}"));
        int end = before.Shell.Span.End;
        int lineBefore = context.Source.Content.LastIndexOf('\n', Math.Max(0, step.Instruction.LinesSpan.Start - 1));
        int start = lineBefore > 0 && context.Source.Content[lineBefore - 1] == '\r' ? lineBefore - 1 : lineBefore;
        return start < end
            ? []
            : [Fix.NeedsConsent("Install them with the command before", new TextEdit(new TextSpan(end, end), added), new TextEdit(new TextSpan(start, step.Instruction.LinesSpan.End), ""))];
    }
}
