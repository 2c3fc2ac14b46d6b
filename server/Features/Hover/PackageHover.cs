using Basewise.Features.Links;
using Basewise.Features.Packages;
using Basewise.Features.Symbols;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Versions;

namespace Basewise.Features.Hover;

/// <summary>What is known of a package, as Markdown: what is wrong first, then versions, then files.</summary>
internal static class PackageHover
{
    private const string EndOfLine = "  \n";
    private const string EndOfParagraph = "\n\n";
    private const int MostAdvisories = 6;

    /// <param name="source">Where it comes from, if from no index.</param>
    /// <param name="index">The index that the file names for it; null where it names none.</param>
    /// <param name="lockedBy">The name of the lock that has chosen its version; null where none has.</param>
    /// <param name="fits">How the project's images get it, as Markdown; null where none is known.</param>
    public static string Describe(PackageOutlook package, DependencySource? source, string? index, string? lockedBy, Func<string?> fits)
    {
        string?[] paragraphs =
        [
            string.Join(EndOfLine, new[] { Headline(package), lockedBy is null ? null : $"Chosen by {Quoted(lockedBy)}", source is null ? Versions(package) : Origin(source), source is null ? Yanked(package) : null, index is null ? null : $"From {Quoted(index)}", source is null ? Indexes(package) : null }.OfType<string>()),
            source is null ? Vulnerabilities(package) : null,
            source is null ? fits() : null,
            source is null && package.Release is { } release ? PackageFiles.Describe(release) : null,
            Needs(package),
            Footer(package, isOnPyPI: source is null && index is null && package.ListedBy is null or { Source: "pypi.org" }),
        ];
        return string.Join(EndOfParagraph, paragraphs.OfType<string>());
    }

    private static string Headline(PackageOutlook package)
    {
        string name = package.Chosen is { } chosen ? $"**{package.Name.Text} {chosen}**" : $"**{package.Name.Text}**";
        if (package.IsAbsent && package.ListedBy is { } said) return $"⚠ {name}: **{said.Source} has no such package**, as of {Phrases.Day(said.AsOf)}";
        if (PackageCatalog.Bundled.Find(package.Name.Text) is { } known) return $"{name} · #{known.Rank} by downloads";

        return package.Newest is null && package.Listed is null ? $"{name} is not among the packages that are known here" : name;
    }

    private static string? Versions(PackageOutlook package)
    {
        string where = package is { Listed: not null, ListedBy: { } said } ? $"on {said.Source} ({Phrases.Day(said.AsOf)})" : $"known on {Phrases.Day(package.VersionsAsOf)}";
        if (package.Newest is not { } newest) return null;
        if (package.Chosen is { } chosen)
        {
            return chosen >= newest ? $"The newest version {where}" : $"Newest {where}: **{newest}**";
        }

        return package.NewestWanted switch
        {
            null => package.Wanted is null ? $"Newest {where}: **{newest}**" : $"⚠ No version {where} is in `{package.Wanted}`; the newest is {newest}",
            { } wanted when wanted == newest => $"Now **{newest}**, the newest {where}",
            { } wanted => $"Now **{wanted}**; the newest {where} is {newest}",
        };
    }

    /// <summary>Of several indexes those that have the version which is installed.</summary>
    private static string? Indexes(PackageOutlook package)
    {
        string[] indexes = [.. package.ListedRelease?.Indexes ?? []];
        return indexes.Length == 0 ? null : $"{package.ListedRelease?.Version} is on {string.Join(" and on ", indexes)}";
    }

    private static string? Yanked(PackageOutlook package)
    {
        if (package is { Chosen: { } chosen, Listed: { } listed, ListedBy: { } said } && listed.Find(chosen) is null) return $"⚠ {said.Source} has no version {chosen}";
        if (package.ListedRelease is not { IsYanked: true, YankReason: var reason }) return null;

        return $"⚠ Taken back by its maker{(reason is null ? "" : $": {Quoted(ShortText.Of(reason))}")}";
    }

    private static string Origin(DependencySource source) => source.Kind switch
    {
        DependencySourceKind.VersionControl when source.IsFixed => $"From {source.VersionControl}, always the same commit",
        DependencySourceKind.VersionControl => $"From {source.VersionControl}: {(source.Revision is { } revision ? $"{Quoted(revision.Text)} may move" : "the newest commit of each day")}",
        DependencySourceKind.Url => "From an address of its own, not from an index",
        DependencySourceKind.Workspace => "Another project of this workspace",
        _ => "From the disk, not from an index",
    };

    private static string? Vulnerabilities(PackageOutlook package)
    {
        if (package.Chosen is not { } chosen) return package.Advisories is null ? OpenVersions(package) : null;
        if (package.Advisories is not { Advisories: { Length: > 0 } found }) return null;

        string way = package.NearestFixed is { } mended ? $"; the nearest version without: **{mended}**" : "; no version without is known";
        string[] lines = [.. found.Take(MostAdvisories).Select(advisory => Line(advisory, chosen))];
        string more = found.Length > MostAdvisories ? $"\n- and {found.Length - MostAdvisories} more" : "";
        return $"⚠ {CountOf(found.Length)} in {chosen}{way}\n{string.Join('\n', lines)}{more}";
    }

    /// <summary>What an open version would be installed as today has no vulnerability, or it is worth a line.</summary>
    private static string? OpenVersions(PackageOutlook package)
    {
        if (package.NewestWanted is not { } installed) return null;

        int count = AdvisoryCatalog.Bundled.Find(package.Name.Text, installed).Advisories.Length;
        return count == 0 ? null : $"⚠ {CountOf(count)} in {installed}, the newest known that will do";
    }

    private static string CountOf(int count) => count == 1 ? "1 known vulnerability" : $"{count} known vulnerabilities";

    private static string Line(Advisory advisory, PackageVersion version)
    {
        string severity = advisory switch
        {
            { IsMalicious: true } => "malicious code",
            { Score: { } score } => FormattableString.Invariant($"{advisory.Severity.ToString().ToLowerInvariant()} ({score:0.0})"),
            _ => "no score",
        };
        string end = advisory.FindRange(version)?.Fixed is { } mended ? $", mended in {mended}" : "";
        return $"- [{advisory.Id}]({advisory.Page.AbsoluteUri}): {severity}{end}";
    }

    private static string? Needs(PackageOutlook package)
    {
        // What has a wheel for every system is not built.
        if (package.Release is { Pure: PureWheel.Python3 } || SystemDependencies.Bundled.Find(package.Name.Text) is not { } needs) return null;

        string debian = ListOf(needs.Libraries.Select(library => library.DebianBuild));
        string alpine = ListOf(needs.Libraries.Select(library => library.AlpineBuild));
        return (debian, alpine) switch
        {
            ("", "") => null,
            (_, "") => $"To build it, Debian may need {debian}",
            ("", _) => $"To build it, Alpine may need {alpine}",
            _ when debian == alpine => $"To build it, Debian and Alpine may need {debian}",
            _ => $"To build it, Debian may need {debian}; Alpine {alpine}",
        };
    }

    private static string ListOf(IEnumerable<string?> packages) =>
        string.Join(", ", packages.OfType<string>().SelectMany(names => names.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Select(name => $"`{name}`"));

    /// <summary>What another index has under the name may be something else, and has no page that is known.</summary>
    private static string Footer(PackageOutlook package, bool isOnPyPI)
    {
        string advisories = package.Chosen is null
            ? ""
            : $" · advisories of {Phrases.Day(AdvisoryCatalog.Bundled.Provenance.AsOf)}, PyPI advisory database (CC BY 4.0)";
        string page = isOnPyPI ? $"[PyPI]({PackagePages.Of(package.Name)}) · " : "";
        string who = package is { Listed: not null, ListedBy: { } said } ? $", {said.Source}" : "";
        string obstacle = package.Obstacle switch
        {
            null => "",
            { Kind: ObstacleKind.Asking, Reason: var reason } => $" · {reason} …",
            { Reason: var reason } => $" · not fresher: {reason}",
        };
        return $"{page}*versions of {Phrases.Day(package.VersionsAsOf)}{who}{obstacle}{advisories}*";
    }

    private static string Quoted(string text) => $"`{text.Replace('`', '\'')}`";
}
