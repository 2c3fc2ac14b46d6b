using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Reports a virtual environment that is activated at the end of a RUN, with which the activation ends.</summary>
internal sealed class ActivateDoesNothing : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "activate-does-nothing", Category.Installers, Severity.Warning,
        "An environment is activated for nothing: the RUN ends there", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Source;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Run))
        {
            if (step.Instruction is not RunSyntax run || !run.Line.Content.Contains("bin/activate", StringComparison.Ordinal)) continue;

            foreach (ToolCommand command in step.Commands)
            {
                if (command is SourceCommand { Activates: true, Shell.IsExecForm: false } source && IsLast(step, source.Shell)) Report(context, step, source);
            }
        }
    }

    /// <summary>Whether nothing runs behind a command, in the same script, that could use what it does.</summary>
    private static bool IsLast(Step step, ShellCommand command)
    {
        foreach (ShellScript script in step.Scripts)
        {
            if (command.Index >= script.Commands.Count || !ReferenceEquals(script.Commands[command.Index], command)) continue;

            for (int i = command.Index + 1; i < script.Commands.Count; i++)
            {
                ReadOnlySpan<ShellWord> words = script.Commands[i].Words;
                if (words.Length > 0 && !words[0].Is("echo") && !words[0].Is("true") && !words[0].Is("deactivate")) return false;
            }
        }

        return true;
    }

    private static void Report(RuleContext context, Step step, SourceCommand source)
    {
        ShellCommand command = source.Shell;
        bool mayHaveMoved = step.Commands.Any(other => other is ChangeFolderCommand);
        string? environment = Activation.FindFolder(source, step, mayHaveMoved ? null : step.WorkingDirectory);

        // With the environment in PATH too, the activation is superfluous but harmless.
        if (environment is not null && context.Installs.Of(step.Stage).SearchPath.Contains($"{environment}/bin")) return;

        context.Report(
            command.Span,
            environment is null
                ? "The activation ends with this RUN: no later instruction sees it. Put the environment's bin folder into PATH with ENV."
                : $"The activation ends with this RUN: no later instruction sees it. Set ENV PATH=\"{environment}/bin:$PATH\".",
            environment is not null && FixOf(context, step.Instruction, command, environment) is { } fix ? [fix] : []);
    }

    private static Fix? FixOf(RuleContext context, InstructionSyntax run, ShellCommand command, string environment)
    {
        string variables = $"ENV VIRTUAL_ENV={environment} PATH=\"{environment}/bin:$PATH\"";
        if (environment.AsSpan().ContainsAny(" \"'$") || !run.Heredocs.IsEmpty || command.Nesting != ShellNesting.TopLevel || command.IsConditional) return null;
        if (command.Span.End != run.Body.Span.End || command.Redirections.Length > 0) return null;

        if (command.Index == 0)
        {
            // A comment within the instruction would go with it.
            return command.Span.Start == run.Body.Span.Start && !context.Source.Slice(run.Span).Contains('\n')
                ? Fix.NeedsConsent("Set PATH instead", new TextEdit(run.Span, variables))
                : null;
        }

        if (command.Operator is not (ShellOperator.And or ShellOperator.Semicolon)) return null;

        TextSpan removed = new(EndOfCommandBefore(context.Source, command), command.Span.End);
        return context.Source.Slice(removed).Contains('#')
            ? null
            : Fix.NeedsConsent(
                "Set PATH behind this RUN instead",
                new TextEdit(removed, ""),
                new TextEdit(new TextSpan(run.LinesSpan.End, run.LinesSpan.End), context.Source.NewLine + variables));
    }

    /// <summary>The end of what stands in front of the operator; a continuation between the two goes with it.</summary>
    private static int EndOfCommandBefore(SourceText source, ShellCommand command)
    {
        int end = command.OperatorSpan.Start;
        while (end > 0 && (char.IsWhiteSpace(source.Content[end - 1]) || source.Content[end - 1] is '\\' or '`')) end--;
        return end;
    }
}
