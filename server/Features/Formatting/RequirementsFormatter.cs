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
        RequirementSpacing spacing = new(syntax.Source, edits);
        int problem = 0;
        foreach (RequirementsLine line in syntax.Lines)
        {
            if (line.Span.Start > range.End) break;
            while (problem < syntax.Problems.Length && syntax.Problems[problem].Span.End < line.Span.Start) problem++;
            bool isRefused = problem < syntax.Problems.Length && syntax.Problems[problem].Span.Start <= line.Span.End;
            if (line.Span.End < range.Start || isRefused) continue;

            FormatLine(syntax.TokensOf(line), spacing, hasContent: line.Requirement is not null || !line.Options.IsEmpty);
        }

        FileEnd.Format(text, range, options, edits);
        return edits.ToImmutable();
    }

    private void FormatLine(ReadOnlySpan<RequirementsToken> tokens, RequirementSpacing spacing, bool hasContent)
    {
        if (!tokens.IsEmpty && tokens[^1].Kind is RequirementsTokenKind.LineEnd) tokens = tokens[..^1];
        for (int i = 0; i < tokens.Length; i++)
        {
            RequirementsTokenKind? before = i == 0 ? null : tokens[i - 1].Kind;
            RequirementsTokenKind? after = i + 1 == tokens.Length ? null : tokens[i + 1].Kind;
            if (tokens[i].Kind is not RequirementsTokenKind.WhiteSpace) spacing.AddBlank(before, tokens[i]);
            else if (after is null) TrimSpace(tokens[i].Span);
            else spacing.SetSpace(tokens[i].Span, before, after.Value, hasContent);

            if (after is null && tokens[i].Kind is RequirementsTokenKind.Comment) TrimEnd(tokens[i].Span);
        }
    }

    private void TrimSpace(TextSpan space)
    {
        if (options.TrimsTrailingWhiteSpace && !Divides(space.Start)) edits.Add(new TextEdit(space, ""));
    }

    private void TrimEnd(TextSpan comment)
    {
        int end = comment.Start + text.AsSpan(comment.Start, comment.Length).TrimEnd().Length;
        if (end < comment.End && options.TrimsTrailingWhiteSpace && !Divides(end)) edits.Add(new TextEdit(new TextSpan(end, comment.End), ""));
    }

    /// <summary>
    /// Whether white space keeps apart what would be something else together: a backslash and the line's end, two characters that end lines.
    /// </summary>
    private bool Divides(int start) => start > 0 && text[start - 1] is '\\' or '\r';
}
