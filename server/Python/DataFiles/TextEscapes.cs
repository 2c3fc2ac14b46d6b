namespace Basewise.Python.DataFiles;

/// <summary>What backslashes do in a text.</summary>
internal enum TextEscapes
{
    /// <summary>There are none, or they mean themselves.</summary>
    None,

    /// <summary>Each stands before a character that means itself: <c>\"</c>, <c>\\</c>, <c>\/</c>.</summary>
    OfQuotes,

    /// <summary>Some stand for a character that is not written: <c>\n</c>, <c>\u00e9</c>; or they leave out the end of a line.</summary>
    OfCharacters,
}
