using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>Goes through a Dockerfile from top to bottom: instructions, and the blank lines and comments between them.</summary>
internal sealed class DockerfileFormatter
{
    private const int MostBlankLines = 2;

    private readonly SemanticModel model;
    private readonly TextSpan range;
    private readonly FormattingOptions options;
    private readonly string text;
    private readonly List<TextEdit> edits = [];

    public DockerfileFormatter(SemanticModel model, TextSpan range, FormattingOptions options)
    {
        (this.model, this.range, this.options) = (model, range, options);
        text = model.Syntax.Source.Content;
    }

    public ImmutableArray<TextEdit> Format()
    {
        InstructionFormatter formatter = new(text, model.Syntax.Escape, options, edits);
        StepCursor cursor = new(model);
        int problem = 0;
        int at = text.StartsWith('\uFEFF') ? 1 : 0;
        foreach (InstructionSyntax instruction in model.Syntax.Instructions)
        {
            TextSpan lines = instruction.LinesSpan;
            if (lines.Start > range.Start) FormatBetween(at, lines.Start);
            if (lines.Start > range.End) return Sorted();

            if (lines.End >= range.Start && !HasProblem(lines, ref problem)) formatter.Format(instruction, cursor.FindStep(instruction));
            at = StartOfNextLine(lines.End);
        }

        FormatBetween(at, text.Length);
        if (range.End == text.Length) FormatEnd();
        return Sorted();
    }

    private ImmutableArray<TextEdit> Sorted()
    {
        edits.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return [.. edits];
    }

    /// <summary>Whether BuildKit refuses what these lines say, so that nobody knows what they are to become. Asked from top to bottom.</summary>
    private bool HasProblem(TextSpan lines, ref int problem)
    {
        ImmutableArray<SyntaxProblem> problems = model.Syntax.Problems;
        while (problem < problems.Length && (problems[problem].Span.Start < lines.Start || IsAboutPlace(problems[problem]))) problem++;
        return problem < problems.Length && problems[problem].Span.Start <= lines.End;
    }

    /// <summary>Whether an instruction is refused for where it stands alone.</summary>
    private static bool IsAboutPlace(SyntaxProblem problem) => problem.Kind is SyntaxProblemKind.BeforeFrom or SyntaxProblemKind.NoInstruction;

    /// <summary>Comments and blank lines.</summary>
    private void FormatBetween(int start, int end)
    {
        int blanks = 0;
        int surplus = -1;
        int at = start;
        while (at < end)
        {
            int next = StartOfNextLine(at);
            int lineEnd = WithoutLineEnd(at, next);
            int content = at;
            while (content < lineEnd && text[content] is ' ' or '\t') content++;
            bool isBlank = content == lineEnd;
            if (isBlank && next > lineEnd && blanks == MostBlankLines && surplus < 0) surplus = at;
            blanks = isBlank ? blanks + 1 : 0;
            if (!isBlank || surplus < 0)
            {
                CloseSurplus(ref surplus, at);
                if (IsInRange(at, lineEnd)) FormatLine(at, content, lineEnd);
            }

            at = next;
        }

        CloseSurplus(ref surplus, end);
    }

    private void CloseSurplus(ref int surplus, int end)
    {
        if (surplus >= 0 && IsInRange(surplus, end)) edits.Add(new TextEdit(new TextSpan(surplus, end), ""));
        surplus = -1;
    }

    private void FormatLine(int start, int content, int end)
    {
        int trimmed = end;
        while (trimmed > content && text[trimmed - 1] is ' ' or '\t') trimmed--;
        bool isBlank = content == end;
        if (content > start && (!isBlank || options.TrimsTrailingWhiteSpace)) edits.Add(new TextEdit(new TextSpan(start, content), ""));
        if (trimmed < end && options.TrimsTrailingWhiteSpace) edits.Add(new TextEdit(new TextSpan(trimmed, end), ""));
    }

    private void FormatEnd()
    {
        InstructionSyntax? last = model.Syntax.FindInstruction(text.Length);
        // What is not closed goes on to the end of the text.
        if (text.Length == 0 || (last is not null && model.Syntax.Problems.Any(problem => problem.Span.Start >= last.LinesSpan.Start && !IsAboutPlace(problem)))) return;

        int lastLine = text.LastIndexOf('\n') + 1;
        if (options.InsertsFinalNewLine && !text.AsSpan(lastLine).IsWhiteSpace())
        {
            edits.Add(new TextEdit(new TextSpan(text.Length, text.Length), model.Syntax.Source.NewLine));
        }

        if (options.TrimsFinalNewLines && last is null) TrimFinalLines();
    }

    private void TrimFinalLines()
    {
        int keep = StartOfNextLine(text.AsSpan().TrimEnd(" \t\r\n").Length);
        if (keep == text.Length) return;

        edits.RemoveAll(edit => edit.Span.Start >= keep);
        edits.Add(new TextEdit(new TextSpan(keep, text.Length), ""));
    }

    private bool IsInRange(int start, int end) => start <= range.End && end >= range.Start;

    private int StartOfNextLine(int offset)
    {
        int feed = offset >= text.Length ? -1 : text.IndexOf('\n', offset);
        return feed < 0 ? text.Length : feed + 1;
    }

    private int WithoutLineEnd(int start, int next)
    {
        int end = next;
        if (end > start && text[end - 1] == '\n') end--;
        while (end > start && text[end - 1] == '\r') end--;
        return end;
    }
}
