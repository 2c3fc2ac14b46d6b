using System.Collections.Immutable;
using System.Globalization;
using Basewise.Analysis.Dependencies;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Features.Completion;

/// <summary>The versions of a package: those that its indexes have, as far as they were heard, else those that came with the program.</summary>
internal sealed class OfferedVersions
{
    private readonly string package;
    private readonly PackageVersion? newest;
    private readonly string? day;

    private OfferedVersions(string package, PackageVersions bundled, bool isAsking, string? obstacle)
    {
        this.package = package;
        day = Iso(bundled.Provenance.AsOf);
        newest = bundled.Versions.FirstOrDefault(version => !version.IsPreRelease);
        Versions = [.. bundled.Versions.OrderBy(version => version.IsPreRelease)];
        Source = $"Versions as of {day}; others may exist. From {bundled.Provenance.Source}.{(obstacle is null ? "" : $" Not fresher: {obstacle}.")}";
        IsAsking = isAsking;
    }

    private OfferedVersions(string package, ListedReleases listed, string source, string? obstacle, bool isAsking)
    {
        this.package = package;
        Listed = listed;
        newest = listed.Newest?.Version;
        Versions = [.. listed.All.OrderBy(RankOf).Select(release => release.Version)];
        Source = $"Versions that {source}.{(obstacle is null ? "" : $" Not fresher: {obstacle}.")}";
        IsAsking = isAsking;
    }

    /// <summary>Newest first; pre-releases stand behind the others, and behind those what was taken back.</summary>
    public ImmutableArray<PackageVersion> Versions { get; }

    /// <summary>What the indexes have of each; null where they were not heard.</summary>
    public ListedReleases? Listed { get; }

    /// <summary>Who says so and when.</summary>
    public string Source { get; }

    /// <summary>Whether an answer is on its way, so that it is worth asking again.</summary>
    public bool IsAsking { get; }

    public static OfferedVersions Of(PackageName package, PackageCatalog catalog, AskedIndexes indexes)
    {
        Heard<ProjectFiles> heard = indexes.Ask(package);
        bool isAsking = heard.Obstacle is { Kind: ObstacleKind.Asking };
        string? obstacle = heard.Obstacle is { Kind: not (ObstacleKind.NotAllowed or ObstacleKind.Asking), Reason: var reason } ? reason : null;
        return heard is { Value: { } known, Provenance: { } said }
            ? new OfferedVersions(package.Text, known.Releases, $"{said.Source} has, as of {Iso(said.AsOf)}", obstacle, isAsking)
            : new OfferedVersions(package.Text, catalog.VersionsOf(package.Text), isAsking, obstacle);
    }

    /// <summary>A few words on what a version is.</summary>
    public IEnumerable<string> Marks(PackageVersion version)
    {
        ListedRelease? release = Listed?.Find(version);
        if (release is { IsYanked: true })
        {
            yield return release.YankReason is { } reason ? $"taken back: {reason}" : "taken back by its maker";
            yield break;
        }

        if (version.IsPreRelease) yield return "pre-release";
        else if (version == newest) yield return day is not null ? $"newest known on {day}" : $"newest{(release?.Uploaded is { } time ? $", of {Iso(DateOnly.FromDateTime(time.UtcDateTime))}" : "")}";

        if (AdvisoriesOf(version) is { } advisories) yield return advisories;
        if (release is not null && release.Files.All(file => file.Wheel is null)) yield return "source only";
        if ((release is null ? WheelCatalog.Bundled.Find(package, version)?.RequiresPython : release.RequiresPython) is { } python) yield return $"Python {python}";
    }

    private string? AdvisoriesOf(PackageVersion version) => AdvisoryCatalog.Bundled.Find(package, version).Advisories.Length switch
    {
        0 => null,
        1 => "⚠ 1 vulnerability",
        var many => $"⚠ {many} vulnerabilities",
    };

    private static int RankOf(ListedRelease release) => release.IsYanked ? 2 : release.Version.IsPreRelease ? 1 : 0;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
