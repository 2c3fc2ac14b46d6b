using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>
/// Formats one instruction: its keyword starts the line, one space follows the keyword and each flag, lines that continue it are indented,
/// and how deep one of them is below another stays. Here-documents are never touched, nor is white space that means something.
/// </summary>
internal sealed class InstructionFormatter(string text, char escape, FormattingOptions options, List<TextEdit> edits)
{
    private readonly List<HeadLine> lines = [];

    public void Format(InstructionSyntax instruction, Step? step)
    {
        ReadLines(instruction);
        if (lines.Count == 0) return;

        SetIndentation(lines[0], 0);
        CollapseGaps(instruction);
        if (!IsIndented()) Indent(ProtectedText.Of(instruction, step));
        if (!options.TrimsTrailingWhiteSpace) return;

        foreach (HeadLine line in lines) TrimEnd(line);
    }

    private void ReadLines(InstructionSyntax instruction)
    {
        lines.Clear();
        int at = instruction.LinesSpan.Start;
        int end = instruction.Heredocs is [{ } document, ..] ? document.BodySpan.Start : instruction.LinesSpan.End;
        while (at < end)
        {
            int feed = text.IndexOf('\n', at);
            int lineEnd = feed < 0 ? text.Length : feed;
            int next = feed < 0 ? text.Length : feed + 1;
            while (lineEnd > at && text[lineEnd - 1] == '\r') lineEnd--;

            lines.Add(ReadLine(new TextSpan(at, lineEnd)));
            at = next;
        }
    }

    private HeadLine ReadLine(TextSpan span)
    {
        int start = span.Start;
        while (start < span.End && char.IsWhiteSpace(text[start])) start++;
        if (start == span.End) return new HeadLine(span, start, -1, HeadLineKind.Blank);
        if (text[start] == '#' && lines.Count > 0) return new HeadLine(span, start, -1, HeadLineKind.Comment);

        int escapeAt = Continuation.Find(text, span.Start, span.End, escape);
        return new HeadLine(span, start, escapeAt, escapeAt == start ? HeadLineKind.Blank : HeadLineKind.Content);
    }

    /// <summary>
    /// Whether each line that continues an instruction has an indentation, and as the editor writes it. Then all of them keep theirs, as in most
    /// files, and where words begin need not be known: scripts are not read for it.
    /// </summary>
    private bool IsIndented()
    {
        for (int i = 1; i < lines.Count; i++)
        {
            HeadLine line = lines[i];
            if (line.Kind == HeadLineKind.Blank || ColumnsOf(line) is not { } columns) continue;
            if (columns == 0 || !options.IsIndentation(IndentationOf(line), columns)) return false;
        }

        return true;
    }

    /// <summary>Gives the lines that continue an instruction a step of indentation where they have none, all of them the same.</summary>
    private void Indent(ProtectedText protectedText)
    {
        bool[] isFree = FindFreeLines(protectedText);
        int least = int.MaxValue;
        for (int i = 1; i < lines.Count; i++)
        {
            if (isFree[i] && ColumnsOf(lines[i]) is { } columns) least = Math.Min(least, columns);
        }

        int shift = least == 0 ? options.Step : 0;
        int? below = null;
        for (int i = lines.Count - 1; i > 0; i--)
        {
            HeadLine line = lines[i];
            if (line.Kind == HeadLineKind.Blank) continue;

            int? columns = ColumnsOf(line);
            if (line.Kind == HeadLineKind.Comment)
            {
                // One at the margin goes with the line that it is about.
                if (columns is { } itsColumns) SetIndentation(line, itsColumns > 0 ? itsColumns + shift : below ?? 0);
                continue;
            }

            below = isFree[i] ? columns + shift : null;
            if (below is { } target) SetIndentation(line, target);
        }
    }

    /// <summary>Which lines may be indented in another way: those that begin neither within a word nor glue one together.</summary>
    private bool[] FindFreeLines(ProtectedText protectedText)
    {
        bool[] isFree = new bool[lines.Count];
        QuoteState quotes = default;
        bool endsInSpace = false;
        for (int i = 0; i < lines.Count; i++)
        {
            HeadLine line = lines[i];
            if (line.Kind != HeadLineKind.Content) continue;

            bool divides = endsInSpace || line.ContentStart > line.Span.Start;
            isFree[i] = i > 0 && divides && !quotes.IsOpen && !protectedText.Holds(line.Span.Start);
            if (protectedText.IsScript) quotes.Read(text.AsSpan(line.ContentStart, line.ContentEnd - line.ContentStart));
            endsInSpace = text[line.ContentEnd - 1] is ' ' or '\t';
        }

        return isFree;
    }

    private void CollapseGaps(InstructionSyntax instruction)
    {
        Collapse(instruction.Keyword);
        foreach (FlagSyntax flag in instruction.Flags) Collapse(flag.Word);
        switch (instruction)
        {
            case FromSyntax from:
                foreach (WordSyntax word in from.Arguments) Collapse(word);
                break;
            case HealthcheckSyntax { Type: { } type }:
                Collapse(type);
                break;
            case OnbuildSyntax { Trigger: { } trigger }:
                CollapseGaps(trigger);
                break;
        }
    }

    /// <summary>One space behind a word, unless the line ends there.</summary>
    private void Collapse(WordSyntax word)
    {
        if (word.Start == word.End) return;

        int start = word.Span.End;
        int end = start;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        if (end == start || end == text.Length || text[end] is '\n' or '\r' || text[end] == escape) return;
        if (end - start > 1 || text[start] == '\t') edits.Add(new TextEdit(new TextSpan(start, end), " "));
    }

    private int? ColumnsOf(HeadLine line) => options.FindColumns(IndentationOf(line));

    private ReadOnlySpan<char> IndentationOf(HeadLine line) => text.AsSpan(line.Span.Start, line.ContentStart - line.Span.Start);

    private void SetIndentation(HeadLine line, int columns)
    {
        if (ColumnsOf(line) is null || options.IsIndentation(IndentationOf(line), columns)) return;

        edits.Add(new TextEdit(new TextSpan(line.Span.Start, line.ContentStart), options.Indentation(columns)));
    }

    private void TrimEnd(HeadLine line)
    {
        int end = line.Span.End;
        int start = end;
        int least = line.Kind == HeadLineKind.Blank ? line.Span.Start : line.ContentStart;
        while (start > least && text[start - 1] is ' ' or '\t') start--;
        if (start < end) edits.Add(new TextEdit(new TextSpan(start, end), ""));
    }
}
