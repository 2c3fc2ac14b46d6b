namespace Basewise.Python.Requirements;

/// <summary>What a token of a requirements file is.</summary>
public enum RequirementsTokenKind
{
    WhiteSpace,

    /// <summary>The end of a logical line.</summary>
    LineEnd,

    /// <summary>A backslash at a line's end, with that end: the next line goes on where this one stopped.</summary>
    Continuation,

    Comment,
    Name,
    OpenBracket,
    CloseBracket,
    OpenParenthesis,
    CloseParenthesis,
    Extra,
    Comma,
    Operator,
    Version,

    /// <summary>The <c>@</c> before a URL.</summary>
    At,
    Url,
    Path,
    Semicolon,
    MarkerVariable,

    /// <summary>A comparison in a marker: <c>==</c>, <c>in</c>, <c>not</c>.</summary>
    MarkerOperator,

    /// <summary><c>and</c> or <c>or</c>.</summary>
    MarkerBoolean,

    /// <summary>A text in a marker, its quotes included.</summary>
    MarkerString,

    OptionName,
    OptionEquals,
    OptionValue,

    /// <summary>What pip passes over without a word: a second value after an option, for instance.</summary>
    Ignored,

    /// <summary>What no requirement can have in this place.</summary>
    Bad,
}
