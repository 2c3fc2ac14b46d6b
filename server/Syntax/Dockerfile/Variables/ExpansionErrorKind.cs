namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>Why BuildKit refuses a word.</summary>
public enum ExpansionErrorKind
{
    UnclosedQuote,
    UnclosedBrace,

    /// <summary><c>${}</c></summary>
    NoName,

    /// <summary>A modifier that shells have and BuildKit has not, such as <c>${V:0:3}</c>.</summary>
    Modifier,

    /// <summary>A pattern with an escape that BuildKit does not take.</summary>
    Pattern,

    /// <summary>The word itself asks for it: <c>${V:?message}</c>, and there is no value.</summary>
    Demanded,

    /// <summary>Deeper than is looked at here.</summary>
    TooDeep,
}
