using System.Collections.Immutable;
using Basewise.Knowledge.Packages;

namespace Basewise.Knowledge.Ports;

/// <summary>The files of a project in the order of its indexes.</summary>
public sealed class ProjectFiles
{
    private readonly Lazy<ListedReleases> releases;

    public ProjectFiles(ImmutableArray<IndexFile> files)
    {
        Files = files;
        releases = new(() => ListedReleases.Of(files));
    }

    public ImmutableArray<IndexFile> Files { get; }

    /// <summary>The same by their versions, put together when this is first asked.</summary>
    public ListedReleases Releases => releases.Value;
}
