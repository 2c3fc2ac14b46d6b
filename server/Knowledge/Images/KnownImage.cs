namespace Basewise.Knowledge.Images;

/// <summary>
/// What name and tag tell of an image that Python runs on, be it Docker's python or another. Each property is null where it is
/// not known; nothing is guessed.
/// </summary>
public sealed record KnownImage
{
    /// <summary>The series of Python in the image, <c>3.12</c>.</summary>
    public string? PythonSeries { get; init; }

    public Distribution? Distribution { get; init; }

    public Libc Libc { get; init; }

    /// <summary><c>apt</c>, or several as <c>apt+conda</c>.</summary>
    public string? PackageManager { get; init; }

    /// <summary>Without one, RUN in shell form cannot work.</summary>
    public bool? HasShell { get; init; }

    /// <summary>A name or a number.</summary>
    public string? User { get; init; }

    /// <summary>The image that it is built on.</summary>
    public string? From { get; init; }

    /// <summary>Why to look for another image: <c>deprecated 2021-12: cimg/python</c>.</summary>
    public string? Status { get; init; }

    /// <summary>General knowledge of this program's authors, not read from a source.</summary>
    public bool IsGeneralKnowledge { get; init; }

    /// <summary>Null where nothing but the project itself says it.</summary>
    public required Provenance? Provenance { get; init; }
}
