namespace Basewise.Features.Tokens;

/// <summary>A construct that is open while a text is read: what a recursive reader would keep on its call stack.</summary>
internal struct TextFrame
{
    public TextFrameKind Kind;

    /// <summary>Where it ends at the latest.</summary>
    public int Limit;

    /// <summary>In a script: whether a word has begun.</summary>
    public bool IsInWord;

    /// <summary>Whether single quotes are plain characters, as they are within double ones.</summary>
    public bool IsQuoted;

    /// <summary>What plain characters of the word are; nothing where themes leave them alone.</summary>
    public TokenType? Plain;

    /// <summary>Open parentheses of arithmetic, open <c>case</c>s of a script.</summary>
    public int Depth;
}
