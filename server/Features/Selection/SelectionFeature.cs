using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Selection;

/// <summary>What an editor selects when it is told, again and again, to select more: word, argument, instruction, stage, file.</summary>
public static class SelectionFeature
{
    /// <summary>The spans around an offset from the smallest to the whole file; each is a part of the next one.</summary>
    public static ImmutableArray<TextSpan> Around(Snapshot snapshot, int offset)
    {
        SourceText source = snapshot.Source;
        TextSpan file = new(0, source.Length);
        List<TextSpan> spans = [WordAt(source.Content, offset)];
        if (snapshot.Model is { } model) AddParts(source, model, offset, spans);

        ImmutableArray<TextSpan>.Builder chain = ImmutableArray.CreateBuilder<TextSpan>();
        TextSpan last = default;
        foreach (TextSpan span in spans.Where(span => span.Touches(offset) && !span.IsEmpty && span != file).OrderBy(span => span.Length))
        {
            // Of two that only overlap, the smaller one counts.
            if (chain.Count > 0 && (span == last || !span.Contains(last))) continue;

            chain.Add(span);
            last = span;
        }

        chain.Add(file);
        return chain.ToImmutable();
    }

    private static void AddParts(SourceText source, SemanticModel model, int offset, List<TextSpan> spans)
    {
        spans.AddRange(model.Syntax.Comments.Where(comment => comment.Touches(offset)));
        foreach (DirectiveSyntax directive in model.Syntax.Directives) spans.AddRange([directive.ValueSpan, directive.Span]);
        if (model.FindStage(offset) is not { } stage)
        {
            if (model.Syntax.FindInstruction(offset) is { } argument) AddInstruction(source, argument, argument.Span, offset, spans);
            return;
        }

        spans.Add(new TextSpan(stage.From.Span.Start, stage.Steps is [.., { } last] ? last.Instruction.Span.End : stage.From.Span.End));
        if (model.Syntax.FindInstruction(offset) is not { } instruction) return;

        AddInstruction(source, instruction, instruction.Span, offset, spans);
        if (instruction.Kind is not (InstructionKind.Run or InstructionKind.Onbuild)) return;

        Step? step = stage.Steps.FirstOrDefault(step => step.Instruction == instruction);
        foreach (ShellScript script in step?.Scripts ?? []) AddCommands(script, offset, spans);
    }

    /// <param name="whole">All of it: a trigger does not know where it ends in the source.</param>
    private static void AddInstruction(SourceText source, InstructionSyntax instruction, TextSpan whole, int offset, List<TextSpan> spans)
    {
        spans.AddRange([whole, instruction.Keyword.Span, instruction.Body.Span]);
        foreach (FlagSyntax flag in instruction.Flags) spans.AddRange([flag.Span, flag.ValueSpan]);
        foreach (HeredocSyntax document in instruction.Heredocs) AddDocument(source, document, offset, spans);
        foreach (WordSyntax argument in instruction.Arguments)
        {
            spans.Add(argument.Span);
            if (instruction.IsExecForm) spans.Add(argument.Line.SourceSpan(argument.Start + 1, argument.End - 1));
        }

        if (instruction is AssignmentsSyntax { Assignments: var assignments })
        {
            foreach (AssignmentSyntax assignment in assignments)
            {
                spans.AddRange([assignment.Span, assignment.Name.Span]);
                if (assignment.Value is { } value) spans.Add(value.Span);
            }
        }

        if (instruction is OnbuildSyntax { Trigger: { } trigger })
        {
            AddInstruction(source, trigger, new TextSpan(trigger.Keyword.Span.Start, whole.End), offset, spans);
        }
    }

    private static void AddDocument(SourceText source, HeredocSyntax document, int offset, List<TextSpan> spans)
    {
        spans.AddRange([document.MarkerSpan, document.BodySpan]);
        if (document.BodySpan.Contains(offset)) spans.Add(source.LineAt(source.PositionOf(offset).Line));
    }

    private static void AddCommands(ShellScript script, int offset, List<TextSpan> spans)
    {
        foreach (ShellCommand command in script.Commands)
        {
            TextSpan span = command.Span;
            if (!span.Touches(offset)) continue;

            spans.Add(span);
            foreach (ShellWord word in command.Words) spans.Add(word.Span);
            foreach (ShellAssignment assignment in command.Assignments) spans.Add(assignment.Word.Span);
        }
    }

    private static TextSpan WordAt(string text, int offset)
    {
        int start = offset;
        int end = offset;
        while (start > 0 && IsWordPart(text[start - 1])) start--;
        while (end < text.Length && IsWordPart(text[end])) end++;
        return new TextSpan(start, end);
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);
}
