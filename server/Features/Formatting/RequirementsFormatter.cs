using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>
/// Tidies the white space of a requirements file: none around operators and commas, one blank around <c>@</c> and behind <c>;</c>, none at the
/// ends of lines. Lines, comments and what stands around a continuation stay as they are, and so does a line that pip would refuse.
/// </summary>
internal sealed class RequirementsFormatter(RequirementsSyntax syntax, TextSpan range, FormattingOptions options)
{
    private readonly ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();
    private readonly string text = syntax.Source.Content;

    public ImmutableArray<TextEdit> Format()
    {
        int problem = 0;
        foreach (RequirementsLine line in syntax.Lines)
        {
            if (line.Span.Start > range.End) break;
            while (problem < syntax.Problems.Length && syntax.Problems[problem].Span.End < line.Span.Start) problem++;
            bool isRefused = problem < syntax.Problems.Length && syntax.Problems[problem].Span.Start <= line.Span.End;
            if (line.Span.End < range.Start || isRefused) continue;

            FormatLine(syntax.TokensOf(line), hasContent: line.Requirement is not null || !line.Options.IsEmpty);
        }

        FormatEnd();
        return edits.ToImmutable();
    }

    private void FormatLine(ReadOnlySpan<RequirementsToken> tokens, bool hasContent)
    {
        if (!tokens.IsEmpty && tokens[^1].Kind is RequirementsTokenKind.LineEnd) tokens = tokens[..^1];
        for (int i = 0; i < tokens.Length; i++)
        {
            RequirementsTokenKind? before = i == 0 ? null : tokens[i - 1].Kind;
            bool isSpace = tokens[i].Kind is RequirementsTokenKind.WhiteSpace;
            if (isSpace) FormatSpace(tokens[i].Span, before, i + 1 == tokens.Length ? null : tokens[i + 1].Kind, hasContent);
            else if (before is { } kind && kind is not RequirementsTokenKind.WhiteSpace && NeedsBlank(kind, tokens[i].Kind)) edits.Add(new TextEdit(new TextSpan(tokens[i].Span.Start, tokens[i].Span.Start), " "));

            if (i + 1 == tokens.Length && tokens[i].Kind is RequirementsTokenKind.Comment) TrimEnd(tokens[i].Span);
        }
    }

    /// <param name="before">Null at the line's start.</param>
    /// <param name="after">Null at its end.</param>
    private void FormatSpace(TextSpan space, RequirementsTokenKind? before, RequirementsTokenKind? after, bool hasContent)
    {
        if (after is null)
        {
            if (options.TrimsTrailingWhiteSpace && !Divides(space.Start)) Set(space, "");
            return;
        }

        // What somebody has put under one another stays so.
        if (IsFree(before) || IsFree(after)) return;
        if (before is null) Set(space, hasContent ? "" : text[space.Start..space.End]);
        else if (IsTight(before.Value, after.Value)) Set(space, "");
        else Set(space, " ");
    }

    private static bool IsFree(RequirementsTokenKind? kind) =>
        kind is RequirementsTokenKind.Continuation or RequirementsTokenKind.Comment or RequirementsTokenKind.Ignored or RequirementsTokenKind.Bad;

    private static bool IsTight(RequirementsTokenKind before, RequirementsTokenKind after) =>
        before is RequirementsTokenKind.Operator or RequirementsTokenKind.Comma or RequirementsTokenKind.OpenBracket or RequirementsTokenKind.OpenParenthesis or RequirementsTokenKind.OptionEquals
        || after is RequirementsTokenKind.Operator or RequirementsTokenKind.Comma or RequirementsTokenKind.OpenBracket or RequirementsTokenKind.CloseBracket
            or RequirementsTokenKind.CloseParenthesis or RequirementsTokenKind.OptionEquals;

    private static bool NeedsBlank(RequirementsTokenKind before, RequirementsTokenKind after) =>
        before is RequirementsTokenKind.Semicolon or RequirementsTokenKind.At ? !IsFree(after) : after is RequirementsTokenKind.At && !IsFree(before);

    private void TrimEnd(TextSpan comment)
    {
        int end = comment.Start + text.AsSpan(comment.Start, comment.Length).TrimEnd().Length;
        if (end < comment.End && options.TrimsTrailingWhiteSpace && !Divides(end)) edits.Add(new TextEdit(new TextSpan(end, comment.End), ""));
    }

    /// <summary>
    /// Whether white space keeps apart what would be something else together: a backslash and the line's end, two characters that end lines.
    /// </summary>
    private bool Divides(int start) => start > 0 && text[start - 1] is '\\' or '\r';

    private void FormatEnd()
    {
        if (range.End < text.Length || text.Length == 0) return;

        int end = text.AsSpan().TrimEnd("\r\n").Length;
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (end == text.Length)
        {
            if (options.InsertsFinalNewLine) edits.Add(new TextEdit(new TextSpan(end, end), lineEnd));
            return;
        }

        int first = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        if (options.TrimsFinalNewLines && first < text.Length) edits.Add(new TextEdit(new TextSpan(first, text.Length), ""));
    }

    private void Set(TextSpan space, string blank)
    {
        if (!syntax.Source.Slice(space).SequenceEqual(blank)) edits.Add(new TextEdit(space, blank));
    }
}
