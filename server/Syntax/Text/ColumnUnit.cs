namespace Basewise.Syntax.Text;

/// <summary>What an editor counts the columns of a line in.</summary>
public enum ColumnUnit
{
    Utf16,
    Utf8,

    /// <summary>Whole characters (code points).</summary>
    Utf32,
}
