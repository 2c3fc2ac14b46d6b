namespace Basewise.Knowledge.Images;

/// <summary>One image of the official python repository: one version of Python on one distribution.</summary>
public sealed record PythonImage
{
    /// <summary><c>3.12</c>, or <c>3.15-rc</c> before the release.</summary>
    public required string Series { get; init; }

    public required ImageVersion Version { get; init; }

    public required Flavour Flavour { get; init; }

    /// <summary>Null only for a few images of before 2019, where the facts name none.</summary>
    public Distribution? Distribution { get; init; }

    /// <summary>The tag that says most: <c>3.12.14-slim-trixie</c>.</summary>
    public required string FullTag { get; init; }

    /// <summary>The part of <see cref="FullTag"/> after the version: <c>slim-trixie</c>; "" for some of the oldest images.</summary>
    public required string Variant { get; init; }

    /// <summary>As the library file names them: <c>amd64</c>, <c>arm64v8</c>, <c>windows-amd64</c>. Empty for retired images.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>Every tag that names this image, itself included. For retired images only the full tag.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public bool IsWindows => Flavour == Flavour.Windows;
}
