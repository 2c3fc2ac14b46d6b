using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Analysis.Context;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Lint;

/// <summary>What became of one file.</summary>
/// <param name="Path">As it was given or found; <c>-</c> is standard input.</param>
/// <param name="Source">Its text, or <c>null</c> where it could not be read.</param>
/// <param name="Problems">Why it was judged in part or not at all, each with the file's name.</param>
internal sealed record LintedFile(string Path, SourceText? Source, ImmutableArray<Finding> Findings, ImmutableArray<string> Problems)
{
    /// <summary>Whether it has the stage that was named as the target.</summary>
    public bool HasTarget { get; init; }

    /// <summary>The configuration file that it was judged by; <c>null</c> where there is none.</summary>
    public ConfigurationFile? Configuration { get; init; }

    /// <summary>Where that file is, for people.</summary>
    public string ConfigurationPath { get; init; } = "";

    /// <summary>Where it stands among other files; <c>null</c> where it stands alone.</summary>
    public DockerfilePlace? Place { get; init; }

    /// <summary>Where another file is that a finding speaks of, for people.</summary>
    public string PathOf(RelatedFile file) => Place is { } place ? TreePaths.Describe(place, file.Path) : file.Path;
}
