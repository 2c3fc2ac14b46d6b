using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>The white space within a requirement, wherever it stands: none around operators and commas, one blank around <c>@</c> and behind <c>;</c>.</summary>
internal sealed class RequirementSpacing(SourceText source, ImmutableArray<TextEdit>.Builder edits)
{
    /// <summary>Sets the white space between two tokens.</summary>
    /// <param name="before">Null at the start.</param>
    /// <param name="hasContent">Whether something stands behind it that is no comment.</param>
    public void SetSpace(TextSpan space, RequirementsTokenKind? before, RequirementsTokenKind after, bool hasContent)
    {
        // What somebody has put under one another stays so.
        if (IsFree(before) || IsFree(after)) return;

        if (before is { } kind) Set(space, IsTight(kind, after) ? "" : " ");
        else if (hasContent) Set(space, "");
    }

    /// <summary>Adds white space in front of a token where none is and one belongs.</summary>
    public void AddBlank(RequirementsTokenKind? before, RequirementsToken token)
    {
        if (before is { } kind and not RequirementsTokenKind.WhiteSpace && NeedsBlank(kind, token.Kind))
        {
            edits.Add(new TextEdit(new TextSpan(token.Span.Start, token.Span.Start), " "));
        }
    }

    private static bool IsFree(RequirementsTokenKind? kind) =>
        kind is RequirementsTokenKind.Continuation or RequirementsTokenKind.Comment or RequirementsTokenKind.Ignored or RequirementsTokenKind.Bad;

    private static bool IsTight(RequirementsTokenKind before, RequirementsTokenKind after) =>
        before is RequirementsTokenKind.Operator or RequirementsTokenKind.Comma or RequirementsTokenKind.OpenBracket or RequirementsTokenKind.OpenParenthesis or RequirementsTokenKind.OptionEquals
        || after is RequirementsTokenKind.Operator or RequirementsTokenKind.Comma or RequirementsTokenKind.OpenBracket or RequirementsTokenKind.CloseBracket
            or RequirementsTokenKind.CloseParenthesis or RequirementsTokenKind.OptionEquals;

    private static bool NeedsBlank(RequirementsTokenKind before, RequirementsTokenKind after) =>
        before is RequirementsTokenKind.Semicolon or RequirementsTokenKind.At ? !IsFree(after) : after is RequirementsTokenKind.At && !IsFree(before);

    private void Set(TextSpan space, string blank)
    {
        if (!source.Slice(space).SequenceEqual(blank)) edits.Add(new TextEdit(space, blank));
    }
}
