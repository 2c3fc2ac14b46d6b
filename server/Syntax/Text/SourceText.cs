using System.Text;

namespace Basewise.Syntax.Text;

/// <summary>
/// One version of a text. Offsets count UTF-16 units. Lines and columns exist for editors only: a line ends at
/// <c>\n</c>, <c>\r\n</c> or a lone <c>\r</c>, as the Language Server Protocol has it, whatever the file's own language says.
/// Columns are counted in the unit that the editor wants; this is the only place that knows it.
/// </summary>
public sealed class SourceText
{
    private readonly Lazy<int[]> lineStarts;

    public SourceText(string content, ColumnUnit columns = ColumnUnit.Utf16)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        Columns = columns;
        lineStarts = new(() => LineStarts.Of(Content));
    }

    private SourceText(string content, ColumnUnit columns, int[] lineStarts) =>
        (Content, Columns, this.lineStarts) = (content, columns, new(lineStarts));

    public string Content { get; }

    /// <summary>What columns are counted in.</summary>
    public ColumnUnit Columns { get; }

    public int Length => Content.Length;

    public int LineCount => lineStarts.Value.Length;

    /// <summary>The line end that the text uses first; <c>\n</c> where it has none.</summary>
    public string NewLine
    {
        get
        {
            int end = Content.IndexOf('\n', StringComparison.Ordinal);
            return end > 0 && Content[end - 1] == '\r' ? "\r\n" : "\n";
        }
    }

    public ReadOnlySpan<char> Slice(TextSpan span) => Content.AsSpan(span.Start, span.Length);

    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    public override string ToString() => Content;

    /// <summary>The span of a line without its line end. A line that does not exist is empty, at the text's end.</summary>
    public TextSpan LineAt(int line)
    {
        int[] starts = lineStarts.Value;
        if (line < 0) return new TextSpan(0, 0);
        if (line >= starts.Length) return new TextSpan(Length, Length);

        int end = line + 1 < starts.Length ? starts[line + 1] : Length;
        if (end > starts[line] && Content[end - 1] == '\n') end--;
        if (end > starts[line] && Content[end - 1] == '\r') end--;
        return new TextSpan(starts[line], end);
    }

    /// <summary>The position of an offset; one in the middle of a character is where that character starts.</summary>
    public LinePosition PositionOf(int offset) => PositionOf(offset, 0, LineCount);

    /// <summary>The same, where the line is likely to be near another one.</summary>
    internal LinePosition PositionNear(int line, int offset)
    {
        const int Near = 8;
        int[] starts = lineStarts.Value;
        int first = Math.Max(0, line - Near);
        int end = Math.Min(starts.Length, line + Near);
        bool isNear = starts[first] <= offset && (end == starts.Length || offset < starts[end]);
        return isNear ? PositionOf(offset, first, end) : PositionOf(offset);
    }

    /// <param name="firstLine">One that starts in front of the offset.</param>
    /// <param name="endLine">One that starts behind it.</param>
    private LinePosition PositionOf(int offset, int firstLine, int endLine)
    {
        int[] starts = lineStarts.Value;
        offset = Text.Columns.StartOfCharacter(Content, Math.Clamp(offset, 0, Length));
        int line = Array.BinarySearch(starts, firstLine, endLine - firstLine, offset);
        if (line < 0) line = ~line - 1;
        return new LinePosition(line, ColumnsIn(new TextSpan(starts[line], offset)));
    }

    /// <summary>How many columns a part of a line takes.</summary>
    public int ColumnsIn(TextSpan span) => Columns == ColumnUnit.Utf16 ? span.Length : Text.Columns.Count(Slice(span), Columns);

    /// <summary>
    /// The offset of a position. What lies behind a line's end, or behind the last line, is moved back to it; what lies in the middle of a
    /// character, to where that character starts.
    /// </summary>
    public int OffsetOf(LinePosition position)
    {
        TextSpan line = LineAt(position.Line);
        return line.Start + Text.Columns.Skip(Slice(line), position.Character, Columns);
    }

    /// <summary>The text after one edit.</summary>
    public SourceText With(TextEdit edit)
    {
        string content = string.Concat(Content.AsSpan(0, edit.Span.Start), edit.NewText, Content.AsSpan(edit.Span.End));
        return lineStarts.IsValueCreated
            ? new SourceText(content, Columns, LineStarts.After(edit, lineStarts.Value, content))
            : new SourceText(content, Columns);
    }

    /// <summary>The text after edits that all refer to this version and do not overlap, in any order.</summary>
    /// <exception cref="ArgumentException">Two edits overlap, or one reaches beyond the text.</exception>
    public SourceText With(IEnumerable<TextEdit> edits)
    {
        StringBuilder result = new(Length);
        int copied = 0;
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End))
        {
            if (edit.Span.Start < copied || edit.Span.End > Length)
            {
                throw new ArgumentException($"The edit of {edit.Span} overlaps another one or reaches beyond the text.", nameof(edits));
            }

            result.Append(Content, copied, edit.Span.Start - copied).Append(edit.NewText);
            copied = edit.Span.End;
        }

        return new SourceText(result.Append(Content, copied, Length - copied).ToString(), Columns);
    }
}
