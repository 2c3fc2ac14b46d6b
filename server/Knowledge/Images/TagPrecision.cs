namespace Basewise.Knowledge.Images;

/// <summary>How much of Python's version a tag names.</summary>
public enum TagPrecision
{
    /// <summary><c>latest</c>, <c>slim</c>, <c>bookworm</c>.</summary>
    None,

    /// <summary><c>3</c>, <c>3-slim</c>.</summary>
    Major,

    /// <summary><c>3.12</c>, <c>3.15-rc</c>.</summary>
    Series,

    /// <summary><c>3.12.4</c>, <c>3.15.0rc1</c>.</summary>
    Patch,
}
