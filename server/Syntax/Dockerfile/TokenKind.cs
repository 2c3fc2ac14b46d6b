namespace Basewise.Syntax.Dockerfile;

public enum TokenKind
{
    ByteOrderMark,
    WhiteSpace,
    LineEnd,
    Comment,
    Directive,
    Keyword,
    Flag,
    Word,

    /// <summary>The escape character at a line's end.</summary>
    Continuation,

    /// <summary>Brackets and commas of a JSON array, and whatever else separates words.</summary>
    Punctuation,
    HeredocBody,
    HeredocTerminator,
}
