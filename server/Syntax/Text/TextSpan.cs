namespace Basewise.Syntax.Text;

/// <summary>A half-open range of UTF-16 offsets: <see cref="Start"/> is in it, <see cref="End"/> is not.</summary>
public readonly record struct TextSpan
{
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    public bool Contains(int offset) => Start <= offset && offset < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether a cursor at <paramref name="offset"/> is in the span or at one of its two edges.</summary>
    public bool Touches(int offset) => Start <= offset && offset <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public override string ToString() => $"[{Start}..{End})";
}
