using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>The known versions of a package, newest first and pre-releases last, with what each of them means.</summary>
internal static class VersionItems
{
    private const int MaxVersions = 200;

    /// <param name="word">What a choice replaces.</param>
    /// <param name="typed">The part of it before the cursor.</param>
    /// <param name="before">What is written before the version.</param>
    /// <param name="isWanted">Which versions can stand there.</param>
    public static CompletionList Of(string package, PackageCatalog catalog, TextSpan word, string typed, string before = "", Func<PackageVersion, bool>? isWanted = null)
    {
        PackageVersions known = catalog.VersionsOf(package);
        PackageVersion? newest = known.Versions.FirstOrDefault(version => !version.IsPreRelease);
        string day = known.Provenance.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string source = $"Versions as of {day}; others may exist. From {known.Provenance.Source}.";
        string start = typed.TrimStart('*');
        List<PackageVersion> fitting = [.. known.Versions.Where(version => version.ToString().StartsWith(start, StringComparison.OrdinalIgnoreCase))];
        ImmutableArray<CompletionItem>.Builder items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (PackageVersion version in fitting.OrderBy(version => version.IsPreRelease).Take(MaxVersions))
        {
            if (isWanted?.Invoke(version) == false) continue;

            string text = version.ToString();
            string?[] marks =
            [
                version.IsPreRelease ? "pre-release" : version == newest ? $"newest known on {day}" : null,
                AdvisoriesOf(package, version),
                WheelCatalog.Bundled.Find(package, version) is { RequiresPython: { } python } ? $"Python {python}" : null,
            ];
            string detail = string.Join(" · ", marks.OfType<string>());
            items.Add(new CompletionItem(
                text, CompletionKind.Version, detail.Length > 0 ? detail : null, source, new TextEdit(word, before + text), items.Count.ToString("D5", CultureInfo.InvariantCulture), typed.StartsWith('*') ? typed : text));
        }

        return new CompletionList(items.ToImmutable(), fitting.Count > MaxVersions);
    }

    /// <summary>The same for what an index says.</summary>
    public static CompletionList Of(string package, IndexedVersions indexed, TextSpan word, string typed, Func<PackageVersion, bool> isWanted)
    {
        List<(PackageVersion Version, string? Detail)> fitting =
            [.. indexed.Versions.Where(known => known.Version.ToString().StartsWith(typed, StringComparison.OrdinalIgnoreCase) && isWanted(known.Version))];
        ImmutableArray<CompletionItem>.Builder items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach ((PackageVersion version, string? said) in fitting.Take(MaxVersions))
        {
            string text = version.ToString();
            string detail = string.Join(" · ", new[] { said, AdvisoriesOf(package, version) }.OfType<string>());
            items.Add(new CompletionItem(
                text, CompletionKind.Version, detail.Length > 0 ? detail : null, indexed.Source, new TextEdit(word, text), items.Count.ToString("D5", CultureInfo.InvariantCulture), text));
        }

        return new CompletionList(items.ToImmutable(), fitting.Count > MaxVersions);
    }

    private static string? AdvisoriesOf(string package, PackageVersion version) => AdvisoryCatalog.Bundled.Find(package, version).Advisories.Length switch
    {
        0 => null,
        1 => "⚠ 1 vulnerability",
        var many => $"⚠ {many} vulnerabilities",
    };
}
