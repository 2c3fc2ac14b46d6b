using System.Collections.Immutable;
using Basewise.Knowledge.Ports;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>A release of a package as its indexes list it.</summary>
public sealed class ListedRelease
{
    private readonly Lazy<ReleaseFiles> facts;

    /// <param name="files">All of one version; at least one.</param>
    internal ListedRelease(PackageVersion version, ImmutableArray<IndexFile> files)
    {
        Version = version;
        Files = files;
        IsYanked = files.All(file => file.Yanked is not null);
        RequiresPython = files.All(file => file.RequiresPython == files[0].RequiresPython) ? files[0].RequiresPython : null;
        facts = new(() => ListedFiles.ToFacts(this));
    }

    public PackageVersion Version { get; }

    public ImmutableArray<IndexFile> Files { get; }

    /// <summary>The indexes that list it, in the order in which they are asked; none where there is but one.</summary>
    public IEnumerable<string> Indexes => Files.Select(file => file.Index).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>Whether its maker has taken all of it back (PEP 592).</summary>
    public bool IsYanked { get; }

    /// <summary>Why, where it was taken back and somebody says so.</summary>
    public string? YankReason => IsYanked && Files.FirstOrDefault(file => file.Yanked is { Length: > 0 }) is { } told ? told.Yanked : null;

    /// <summary>When the first of its files came; null where the index does not say.</summary>
    public DateTimeOffset? Uploaded => Files.Min(file => file.Uploaded);

    /// <summary>Which Pythons it is for; null where the index does not say, or says another thing of each file.</summary>
    public string? RequiresPython { get; }

    /// <summary>The same in the form of the bundled facts.</summary>
    public ReleaseFiles Facts => facts.Value;

    /// <summary>The file whose metadata tell of the release: a wheel that has some beside it. Null where none has.</summary>
    public IndexFile? Described => Files.FirstOrDefault(file => file is { HasMetadata: true, Wheel: not null }) ?? Files.FirstOrDefault(file => file.HasMetadata);
}
