using Basewise.Knowledge.Images;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>A Python that a file of the project names.</summary>
/// <param name="Path">Of the file in the tree of files.</param>
/// <param name="Source">Its text.</param>
/// <param name="Span">Where it names it.</param>
/// <param name="Text">As it is written there.</param>
/// <param name="Versions">Those that will do.</param>
public sealed record NamedPython(string Path, SourceText Source, TextSpan Span, string Text, VersionConstraint Versions)
{
    /// <summary>The series, where a single one is named; <c>null</c> for a range.</summary>
    public string? Series { get; init; }

    /// <summary>The file's name without its folder.</summary>
    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Whether a Python of a series may be what is named.</summary>
    public bool Allows(string series) =>
        Series is { } only ? only == series : Versions.Contains(PackageVersion.Parse($"{series}.0")) || Versions.Contains(PackageVersion.Parse($"{series}.99"));

    /// <summary>A Python that is named by its version: <c>3.12</c>, <c>3.12.4</c>, <c>python-3.12.4</c>, <c>cpython@3.12</c>.</summary>
    /// <returns><c>null</c> for another interpreter, for the name of an environment, and where the minor version is left open.</returns>
    public static NamedPython? Find(string path, SourceText source, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(source);
        string text = source.ToString(span);
        string version = text;
        foreach (string prefix in (ReadOnlySpan<string>)["cpython", "python"])
        {
            if (version.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) version = version[prefix.Length..].TrimStart('-', '@');
        }

        if (version.EndsWith('t')) version = version[..^1];
        return ImageVersion.Parse(version) is { Parts: >= 2 } parsed && VersionConstraint.Find($"=={parsed.Series}.*") is { } versions
            ? new NamedPython(path, source, span, text, versions) { Series = parsed.Series }
            : null;
    }
}
