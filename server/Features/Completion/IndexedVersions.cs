using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Features.Completion;

/// <summary>The versions that the indexes have which a requirements file is installed from, as far as they may be asked.</summary>
/// <param name="Versions">Newest first; those that were taken back, and pre-releases, stand behind the others. Each with what is to be said of it.</param>
/// <param name="Source">Who said so, and when.</param>
internal sealed record IndexedVersions(ImmutableArray<(PackageVersion Version, string? Detail)> Versions, string Source)
{
    /// <param name="isAsking">Whether an answer is on its way, so that it is worth asking again.</param>
    /// <returns>Null where nothing is known by now.</returns>
    public static IndexedVersions? Find(RequirementsSyntax syntax, PackageName project, IPackageIndex? index, out bool isAsking)
    {
        isAsking = false;
        if (index is null) return null;

        (PackageSources? sources, bool usesNone) = FindSources(syntax);
        if (usesNone) return null;

        Heard<ProjectFiles> heard = index.FilesOf(project, sources);
        isAsking = heard.Obstacle is { Kind: ObstacleKind.Asking };
        if (heard.Value is not { } known || heard.Provenance is not { } provenance) return null;

        string day = provenance.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new IndexedVersions([.. Describe(known)], $"Versions that {provenance.Source} has, as of {day}.");
    }

    private static IEnumerable<(PackageVersion Version, string? Detail)> Describe(ProjectFiles known)
    {
        List<(PackageVersion Version, IndexFile[] Files)> versions =
        [
            .. known.Files
                .Where(file => file.Version is not null)
                .GroupBy(file => file.Version ?? throw new InvalidOperationException($"{file.Name} has no version."))
                .Select(group => (group.Key, group.ToArray()))
                .OrderBy(release => RankOf(release.Key, release.Item2))
                .ThenByDescending(release => release.Key),
        ];
        for (int i = 0; i < versions.Count; i++)
        {
            (PackageVersion version, IndexFile[] files) = versions[i];
            yield return (version, DetailOf(version, files, isNewest: i == 0));
        }
    }

    private static int RankOf(PackageVersion version, IndexFile[] files) => IsYanked(files) ? 2 : version.IsPreRelease ? 1 : 0;

    private static bool IsYanked(IndexFile[] files) => Array.TrueForAll(files, file => file.Yanked is not null);

    private static string? DetailOf(PackageVersion version, IndexFile[] files, bool isNewest)
    {
        if (IsYanked(files)) return files[0].Yanked is { Length: > 0 } reason ? $"taken back: {reason}" : "taken back by its maker";
        if (version.IsPreRelease) return "pre-release";

        string?[] marks =
        [
            isNewest ? $"newest{(files[0].Uploaded is { } time ? $", of {time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")}" : null,
            Array.Exists(files, file => file.Wheel is not null) ? null : "source only",
            files[0].RequiresPython is { } python && Array.TrueForAll(files, file => file.RequiresPython == python) ? $"Python {python}" : null,
        ];
        string detail = string.Join(" · ", marks.OfType<string>());
        return detail.Length > 0 ? detail : null;
    }

    /// <summary>What the file says of indexes; null where it leaves that to pip's configuration.</summary>
    private static (PackageSources? Sources, bool UsesNone) FindSources(RequirementsSyntax syntax)
    {
        string? primary = null;
        bool usesNone = false;
        ImmutableArray<string>.Builder extra = ImmutableArray.CreateBuilder<string>();
        foreach (OptionSyntax option in syntax.Lines.SelectMany(line => line.Options))
        {
            switch (option.Option?.Name)
            {
                case "--index-url":
                    primary = option.Value?.Text;
                    break;
                case "--extra-index-url" when option.Value is { } address:
                    extra.Add(address.Text);
                    break;
                case "--no-index":
                    usesNone = true;
                    break;
            }
        }

        return (primary is null && extra.Count == 0 ? null : new PackageSources(primary, extra.ToImmutable()), usesNone);
    }
}
