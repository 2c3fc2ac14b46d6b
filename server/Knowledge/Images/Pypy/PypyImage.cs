namespace Basewise.Knowledge.Images.Pypy;

/// <summary>One image of the official pypy repository.</summary>
public sealed record PypyImage
{
    /// <summary>The series of Python that it speaks: <c>3.11</c>.</summary>
    public required string Series { get; init; }

    /// <summary>Of PyPy: <c>7.3.23</c>.</summary>
    public required string Version { get; init; }

    /// <summary><c>slim-trixie</c>.</summary>
    public required string Variant { get; init; }

    public required Flavour Flavour { get; init; }

    public required Distribution? Distribution { get; init; }

    /// <summary>As the library file names them: <c>amd64</c>, <c>arm64v8</c>, <c>windows-amd64</c>.</summary>
    public required IReadOnlyList<string> Platforms { get; init; }

    /// <summary>Every tag that names this image.</summary>
    public required IReadOnlyList<string> Tags { get; init; }

    public bool IsWindows => Flavour == Flavour.Windows;

    /// <summary>The tag that says most: <c>3.11-7.3.23-slim-trixie</c>.</summary>
    public string FullTag => $"{Series}-{Version}-{Variant}";
}
