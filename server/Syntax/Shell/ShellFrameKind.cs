namespace Basewise.Syntax.Shell;

/// <summary>What a <see cref="ShellFrame"/> is.</summary>
internal enum ShellFrameKind : byte
{
    Script,
    Subshell,
    Group,
    If,
    Loop,
    Case,

    // These stand in a word; the command that the word belongs to waits for them.
    Substitution,
    Backquotes,

    // These are part of a word and hold no commands of their own.
    DoubleQuotes,
    Parameter,

    /// <summary>Arithmetic, arrays, extended patterns: anything up to the parenthesis that closes it.</summary>
    Balanced,
}
