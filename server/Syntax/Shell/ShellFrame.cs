namespace Basewise.Syntax.Shell;

/// <summary>A construct that is open while the parser reads: what a recursive parser would keep on its call stack.</summary>
internal struct ShellFrame
{
    public ShellFrameKind Kind;

    public ShellNesting Nesting;

    /// <summary>Whether the commands in it may be skipped.</summary>
    public bool IsConditional;

    /// <summary>Within double quotes of the same word, where single quotes are plain.</summary>
    public bool IsInDoubleQuotes;

    /// <summary>A <c>case</c> that reads patterns rather than commands.</summary>
    public bool ReadsPatterns;

    /// <summary>The nearest frame, this one included, that <c>)</c> can close; -1 if there is none.</summary>
    public int Parenthesis;

    /// <summary>The nearest frame, this one included, that holds commands.</summary>
    public int Holder;

    /// <summary>Open parentheses of <see cref="ShellFrameKind.Balanced"/>.</summary>
    public int Depth;

    /// <summary>Where the text of this construct ends at the latest.</summary>
    public int Limit;
}
