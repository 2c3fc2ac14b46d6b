namespace Basewise.Knowledge.Packages;

/// <summary>The Pythons that a wheel is for, as the facts write it: <c>cp312</c>, <c>cp313t</c>, <c>cp39+</c>, <c>py3</c>.</summary>
/// <param name="Minor">The 12 of 3.12; null where any Python 3 will do.</param>
/// <param name="IsStable">Whether later Pythons load it too, by the stable interface (<c>abi3</c>).</param>
/// <param name="IsFreeThreaded">Whether it is for the Python without a global lock.</param>
public readonly record struct WheelPython(int? Minor, bool IsStable, bool IsFreeThreaded)
{
    /// <summary>Whether CPython 3 of this minor version loads the wheel.</summary>
    public bool Supports(int minor, bool freeThreaded = false) =>
        Minor is null ? !IsFreeThreaded || freeThreaded
        : IsFreeThreaded == freeThreaded && (IsStable ? Minor <= minor : Minor == minor);

    internal static WheelPython Parse(ReadOnlySpan<char> text)
    {
        bool isStable = text.EndsWith('+');
        if (isStable) text = text[..^1];
        bool isFreeThreaded = text.EndsWith('t');
        if (isFreeThreaded) text = text[..^1];

        // "cp312" is 3.12; of "py3" the number ends after the 3, and what "py37" is for, later Pythons load too.
        return new WheelPython(int.TryParse(text[3..], out int minor) ? minor : null, isStable || (minor > 0 && text[0] == 'p'), isFreeThreaded);
    }
}
