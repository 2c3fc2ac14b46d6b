using Basewise.Knowledge.Releases;

namespace Basewise.Knowledge.Images;

/// <summary>
/// What name and tag tell of an image that Python runs on, be it Docker's python or another. Each property is null where it is
/// not known; nothing is guessed.
/// </summary>
public sealed class KnownImage
{
    // Rules ask of every stage's image when its Python and its distribution end. Who asks at the same time finds the same.
    private LifeCycle? cycleOfPython;
    private LifeCycle? cycleOfDistribution;

    /// <summary>
    /// The series of Python in the image, <c>3.12</c>. Null for PyPy: it has ends of life and wheels of its own, and is in <see cref="Pypy.PypyCatalog"/>.
    /// </summary>
    public string? PythonSeries { get; init; }

    /// <summary>Whether it is the distribution's own Python, which gets fixes as long as that does, whatever becomes of the series.</summary>
    public bool IsPythonOfDistribution { get; init; }

    /// <summary>The series whose end is the image's too; null where that is not known, or the distribution decides alone.</summary>
    public string? EndingSeries => IsPythonOfDistribution ? null : PythonSeries;

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

    /// <summary>The platforms that it is built for, <c>amd64</c>; empty where they are not known.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = [];

    /// <summary>What a container starts, words apart by blanks.</summary>
    public string? EntryPoint { get; init; }

    public string? WorkingDirectory { get; init; }

    /// <summary>The number of <see cref="User"/>, where that is a name and not root's.</summary>
    public int? UserNumber { get; init; }

    /// <summary>The digest that the tag was on the day of the facts.</summary>
    public string? Digest { get; init; }

    /// <summary>How its tags are made: <c>X.Y.Z-{base,runtime,devel}-ubuntuXX.YY</c>.</summary>
    public string? TagPattern { get; init; }

    /// <summary>Whose terms of use it is under, where a company may have to pay: <c>anaconda</c>.</summary>
    public string? Terms { get; init; }

    /// <summary>Files that alone are in it, to be copied to another image.</summary>
    public IReadOnlyList<string> OnlyFiles { get; init; } = [];

    /// <summary>General knowledge of this program's authors, not read from a source.</summary>
    public bool IsGeneralKnowledge { get; init; }

    /// <summary>Null where nothing but the project itself says it.</summary>
    public required Provenance? Provenance { get; init; }

    /// <summary>The life of <see cref="EndingSeries"/>; <c>null</c> where it is not known.</summary>
    public LifeCycle? FindCycleOfPython() => cycleOfPython ??= EndingSeries is { } series ? LifeCycles.Bundled.FindPython(series) : null;

    /// <summary>The life of the distribution's release; <c>null</c> where it is not known.</summary>
    public LifeCycle? FindCycleOfDistribution() => cycleOfDistribution ??= Distribution is { } distribution ? LifeCycles.Bundled.Find(distribution) : null;
}
