using System.Collections.Immutable;
using Basewise.Knowledge.Ports;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Packages;

/// <summary>The releases of a package as its indexes list them: all that there are, and as they are now.</summary>
public sealed class ListedReleases
{
    private readonly Dictionary<PackageVersion, ListedRelease> byVersion;

    private ListedReleases(Dictionary<PackageVersion, ListedRelease> byVersion)
    {
        this.byVersion = byVersion;
        All = [.. byVersion.Values.OrderByDescending(release => release.Version)];
    }

    /// <summary>Newest first, those that were taken back and pre-releases among them.</summary>
    public ImmutableArray<ListedRelease> All { get; }

    /// <summary>The newest one that installers take unasked; null where there is none.</summary>
    public ListedRelease? Newest => FindNewest(_ => true);

    /// <summary>Null for a version that is not listed.</summary>
    public ListedRelease? Find(PackageVersion version) => byVersion.GetValueOrDefault(version);

    /// <summary>The newest one of a kind that installers take unasked.</summary>
    public ListedRelease? FindNewest(Func<ListedRelease, bool> isWanted)
    {
        ArgumentNullException.ThrowIfNull(isWanted);
        foreach (ListedRelease release in All)
        {
            if (release is { Version.IsPreRelease: false, IsYanked: false } && isWanted(release)) return release;
        }

        return null;
    }

    internal static ListedReleases Of(ImmutableArray<IndexFile> files)
    {
        Dictionary<PackageVersion, ImmutableArray<IndexFile>.Builder> groups = [];
        foreach (IndexFile file in files)
        {
            if (file.Version is not { } version) continue;
            if (!groups.TryGetValue(version, out ImmutableArray<IndexFile>.Builder? group)) groups[version] = group = ImmutableArray.CreateBuilder<IndexFile>();

            group.Add(file);
        }

        return new ListedReleases(groups.ToDictionary(group => group.Key, group => new ListedRelease(group.Key, group.Value.ToImmutable())));
    }
}
