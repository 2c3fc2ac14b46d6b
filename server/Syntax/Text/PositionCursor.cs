namespace Basewise.Syntax.Text;

/// <summary>Tells where offsets are that are asked for roughly in the order of a text: of a long one, each search through all lines waits for memory.</summary>
public sealed class PositionCursor(SourceText source)
{
    private int line;

    /// <inheritdoc cref="SourceText.PositionOf(int)"/>
    public LinePosition PositionOf(int offset)
    {
        LinePosition position = source.PositionNear(line, offset);
        line = position.Line;
        return position;
    }
}
