using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>Finds the names of variables in an instruction: those that BuildKit replaces, and those that the shell of a RUN does.</summary>
internal static class InstructionVariables
{
    /// <param name="step">The instruction's step; <c>null</c> for FROM and what is above the first one.</param>
    public static IEnumerable<(TextSpan Span, NameRole Role)> Of(InstructionSyntax instruction, Step? step, char escape)
    {
        IEnumerable<(TextSpan, NameRole)> inFlags = instruction.Flags.SelectMany(flag => In(flag.Word, VariableSyntax.Words, escape));
        return instruction.Kind switch
        {
            InstructionKind.Run => inFlags.Concat(InRun(step)),
            InstructionKind.Cmd or InstructionKind.Entrypoint or InstructionKind.Healthcheck => InCommand(instruction),
            InstructionKind.Shell or InstructionKind.Maintainer or InstructionKind.Unknown or InstructionKind.Onbuild => [],
            _ => inFlags
                .Concat(instruction.Arguments.SelectMany(word => In(word, VariableSyntax.Words, escape)))
                .Concat(step?.Instruction.Heredocs.Where(document => document.Expands).SelectMany(document => InDocument(instruction, document, escape)) ?? []),
        };
    }

    private static IEnumerable<(TextSpan Span, NameRole Role)> InRun(Step? step)
    {
        if (step is null) return [];
        if (step.Effective.IsExecForm) return InCommand(step.Effective);

        // Without scripts the shell is none that is understood, and writes variables in its own way.
        if (step.Scripts.IsEmpty) return [];

        HashSet<int> scripts = [.. step.Scripts.Select(script => script.Text.Start)];
        return step.Scripts.SelectMany(ScriptVariables.Of).Concat(step.Instruction.Heredocs
            .Where(document => document.Expands && !scripts.Contains(document.BodySpan.Start) && !IsWholeCommand(step, document))
            .SelectMany(document => InDocument(step.Effective, document, escape: '\\')));
    }

    // A document that is the whole command is a file with an interpreter of its own, and nothing is replaced in it.
    private static bool IsWholeCommand(Step step, HeredocSyntax document) => step.Effective.Body.Span == document.MarkerSpan;

    /// <summary>The shell form is a script, and so is what the exec form gives to <c>sh -c</c>.</summary>
    private static IEnumerable<(TextSpan Span, NameRole Role)> InCommand(InstructionSyntax instruction)
    {
        if (!instruction.IsExecForm) return instruction.Arguments.SelectMany(word => In(word, VariableSyntax.Script, escape: '\\'));

        return instruction.Arguments is [{ } program, { } option, { } script, ..] && IsShell(program.Text) && option.Text is ['-', .., 'c']
            ? In(script, VariableSyntax.JsonScript, escape: '\\', margin: 1)
            : [];
    }

    private static bool IsShell(string program) => program[(program.LastIndexOf('/') + 1)..] is "sh" or "bash" or "ash" or "dash" or "ksh" or "zsh";

    private static IEnumerable<(TextSpan Span, NameRole Role)> In(WordSyntax word, VariableSyntax syntax, char escape, int margin = 0) =>
        VariableScanner
            .Scan(word.Line, word.Start + margin, word.End - margin, syntax, escape)
            .Select(name => (word.Line.SourceSpan(name.Start, name.End), name.Role));

    private static IEnumerable<(TextSpan Span, NameRole Role)> InDocument(InstructionSyntax instruction, HeredocSyntax document, char escape) =>
        VariableScanner
            .Scan(new JoinedText(instruction.Line.Source, document.BodySpan), document.BodySpan.Start, document.BodySpan.End, VariableSyntax.Document, escape)
            .Select(name => (new TextSpan(name.Start, name.End), name.Role));
}
