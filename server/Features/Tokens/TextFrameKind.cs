namespace Basewise.Features.Tokens;

/// <summary>What a <see cref="TextFrame"/> is.</summary>
internal enum TextFrameKind : byte
{
    /// <summary>A word that BuildKit reads.</summary>
    Word,
    DoubleQuotes,

    /// <summary>What follows the operator of <c>${name:-…}</c>.</summary>
    Parameter,

    // From here on shells only.
    Arithmetic,
    Script,

    /// <summary>A script that is a quoted word of another one.</summary>
    QuotedScript,
    Subshell,
    Substitution,
    Backquotes,
}
