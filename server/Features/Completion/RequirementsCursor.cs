using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>A cursor in a requirements file.</summary>
/// <param name="Word">What a completion replaces: the whole word that the cursor touches, or nothing.</param>
/// <param name="Typed">The word up to the cursor.</param>
/// <param name="Operator">The operator before a version; empty elsewhere.</param>
internal sealed record RequirementsCursor(RequirementsPlace Place, RequirementsLine Line, TextSpan Word, string Typed, string Operator)
{
    public static RequirementsCursor At(RequirementsSyntax syntax, int offset)
    {
        RequirementsLine line = syntax.GetLine(offset);
        RequirementsToken? before = null;
        RequirementsToken? touched = null;
        foreach (RequirementsToken token in syntax.TokensOf(line))
        {
            if (token.Span.Start > offset) break;
            if (IsTrivia(token.Kind)) continue;

            if (!token.Span.Touches(offset))
            {
                before = token;
            }
            else if (touched is null || IsWord(token.Kind))
            {
                // Between an operator and its version the cursor touches both, and the version is what is being written.
                before = touched ?? before;
                touched = token;
            }
        }

        TextSpan here = new(offset, offset);
        if (line.Comment is { } comment && offset > comment.Start) return new(RequirementsPlace.Unknown, line, here, "", "");

        RequirementsPlace place = touched is { } token2
            ? PlaceIn(syntax, line, token2, before, offset)
            : PlaceAfter(line, before?.Kind, offset);
        TextSpan word = touched is { } replaced && Replaces(place, replaced, offset) ? replaced.Span : here;
        string @operator = touched is { Kind: RequirementsTokenKind.Operator } own ? syntax.Source.ToString(own.Span)
            : before is { Kind: RequirementsTokenKind.Operator } previous ? syntax.Source.ToString(previous.Span)
            : "";
        return new(place, line, word, syntax.Source.ToString(new TextSpan(word.Start, offset)), @operator);
    }

    private static RequirementsPlace PlaceIn(
        RequirementsSyntax syntax, RequirementsLine line, RequirementsToken token, RequirementsToken? before, int offset)
    {
        bool atEnd = offset == token.Span.End;
        string text = syntax.Source.ToString(token.Span);
        return token.Kind switch
        {
            // A word that a continuation cuts in two cannot be replaced by an edit of one line.
            RequirementsTokenKind.Name when line.Requirement?.Name?.Span == token.Span => RequirementsPlace.Name,
            RequirementsTokenKind.Version when line.Requirement?.Specifiers.Any(specifier => specifier.Version.Span == token.Span) == true =>
                RequirementsPlace.Version,
            RequirementsTokenKind.Extra => RequirementsPlace.Extra,
            RequirementsTokenKind.Operator when !atEnd || text is "=" => RequirementsPlace.Operator,
            RequirementsTokenKind.Operator when text is "<" or ">" => RequirementsPlace.OperatorOrVersion,
            RequirementsTokenKind.OptionName => RequirementsPlace.Option,
            RequirementsTokenKind.OptionValue => RequirementsPlace.OptionValue,
            RequirementsTokenKind.OptionEquals when atEnd => RequirementsPlace.OptionValue,
            RequirementsTokenKind.Ignored when text is "-" or "--" => RequirementsPlace.Option,
            RequirementsTokenKind.MarkerVariable => RequirementsPlace.MarkerVariable,
            RequirementsTokenKind.MarkerString => RequirementsPlace.MarkerValue,
            RequirementsTokenKind.MarkerBoolean => RequirementsPlace.MarkerBoolean,
            RequirementsTokenKind.MarkerOperator when atEnd && !char.IsLetter(text[0]) => RequirementsPlace.MarkerValue,
            RequirementsTokenKind.MarkerOperator => RequirementsPlace.MarkerOperator,
            RequirementsTokenKind.Bad when IsInMarker(line, offset) => PlaceAfter(line, before?.Kind, offset),
            RequirementsTokenKind.Bad when text is "~" or "!" && PlaceAfter(line, before?.Kind, offset) is RequirementsPlace.Operator
                or RequirementsPlace.AfterVersion => RequirementsPlace.Operator,
            RequirementsTokenKind.Operator or RequirementsTokenKind.OpenBracket or RequirementsTokenKind.CloseBracket or RequirementsTokenKind.Comma or RequirementsTokenKind.Semicolon or
                RequirementsTokenKind.OpenParenthesis or RequirementsTokenKind.CloseParenthesis when atEnd => PlaceAfter(line, token.Kind, offset),
            _ => RequirementsPlace.Unknown,
        };
    }

    private static RequirementsPlace PlaceAfter(RequirementsLine line, RequirementsTokenKind? kind, int offset)
    {
        bool inExtras = line.Requirement?.ExtrasSpan is { } extras && extras.Start < offset && offset < extras.End;
        if (inExtras || IsBehindOpenBracket(line, kind, offset)) return kind is RequirementsTokenKind.OpenBracket or RequirementsTokenKind.Comma ? RequirementsPlace.Extra : RequirementsPlace.Unknown;
        if (IsInMarker(line, offset)) return PlaceInMarker(kind);

        return kind switch
        {
            null => line.Requirement is null && line.Options.IsEmpty ? RequirementsPlace.Name : RequirementsPlace.Unknown,
            RequirementsTokenKind.Name or RequirementsTokenKind.CloseBracket or RequirementsTokenKind.Comma or
                RequirementsTokenKind.OpenParenthesis => RequirementsPlace.Operator,
            RequirementsTokenKind.Operator => RequirementsPlace.Version,
            RequirementsTokenKind.Version or RequirementsTokenKind.CloseParenthesis => RequirementsPlace.AfterVersion,
            RequirementsTokenKind.OptionName or RequirementsTokenKind.OptionEquals => RequirementsPlace.OptionValue,
            _ => RequirementsPlace.Unknown,
        };
    }

    /// <summary>Where the bracket is not closed yet, the cursor is behind what is written in it.</summary>
    private static bool IsBehindOpenBracket(RequirementsLine line, RequirementsTokenKind? before, int offset) =>
        before is RequirementsTokenKind.OpenBracket || (before is RequirementsTokenKind.Comma && line.Requirement is { ExtrasSpan: { } extras, Specifiers.IsEmpty: true } && extras.End <= offset);

    private static bool IsInMarker(RequirementsLine line, int offset) => line.Requirement?.Semicolon is { } semicolon && offset >= semicolon.End;

    private static RequirementsPlace PlaceInMarker(RequirementsTokenKind? before) => before switch
    {
        RequirementsTokenKind.Semicolon or RequirementsTokenKind.MarkerBoolean or RequirementsTokenKind.OpenParenthesis => RequirementsPlace.MarkerVariable,
        RequirementsTokenKind.MarkerVariable => RequirementsPlace.MarkerOperator,
        RequirementsTokenKind.MarkerOperator => RequirementsPlace.MarkerValue,
        RequirementsTokenKind.MarkerString or RequirementsTokenKind.CloseParenthesis => RequirementsPlace.MarkerBoolean,
        _ => RequirementsPlace.Unknown,
    };

    private static bool Replaces(RequirementsPlace place, RequirementsToken token, int offset) =>
        IsWord(token.Kind)
        || (place is RequirementsPlace.Operator && token.Kind is RequirementsTokenKind.Operator or RequirementsTokenKind.Bad)
        || (place is RequirementsPlace.MarkerOperator && token.Kind is RequirementsTokenKind.MarkerOperator)
        || (place is RequirementsPlace.MarkerVariable or RequirementsPlace.MarkerOperator or RequirementsPlace.MarkerValue or RequirementsPlace.MarkerBoolean && token.Kind is RequirementsTokenKind.Bad)
        || (place is RequirementsPlace.Option && token.Span.End == offset && token.Kind is RequirementsTokenKind.Ignored);

    private static bool IsWord(RequirementsTokenKind kind) => kind is RequirementsTokenKind.Name or RequirementsTokenKind.Version
        or RequirementsTokenKind.Extra or RequirementsTokenKind.OptionName or RequirementsTokenKind.OptionValue
        or RequirementsTokenKind.MarkerVariable or RequirementsTokenKind.MarkerString or RequirementsTokenKind.MarkerBoolean;

    private static bool IsTrivia(RequirementsTokenKind kind) => kind is RequirementsTokenKind.WhiteSpace or RequirementsTokenKind.LineEnd
        or RequirementsTokenKind.Continuation or RequirementsTokenKind.Comment;
}
