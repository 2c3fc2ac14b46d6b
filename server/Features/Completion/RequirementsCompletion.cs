using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Packages;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>Completes requirements files: names, operators, versions, options.</summary>
public static class RequirementsCompletion
{
    private const int MaxNames = 100;
    private const int MaxVersions = 200;

    /// <param name="offset">The cursor's.</param>
    public static CompletionList At(RequirementsSyntax syntax, int offset) => At(syntax, offset, PackageCatalog.Bundled);

    internal static CompletionList At(RequirementsSyntax syntax, int offset, PackageCatalog catalog)
    {
        RequirementsCursor cursor = RequirementsCursor.At(syntax, offset);
        return cursor.Place switch
        {
            RequirementsPlace.Name => Names(cursor, catalog),
            RequirementsPlace.Operator => RequirementsWords.Operators(cursor.Word),
            RequirementsPlace.Version => Versions(cursor, catalog),
            RequirementsPlace.OperatorOrVersion => WithEquals(Versions(cursor, catalog), cursor),
            RequirementsPlace.AfterVersion => RequirementsWords.AfterVersion(cursor.Word),
            RequirementsPlace.Option => RequirementsWords.Options(cursor.Word, cursor.Line, syntax.Source),
            _ => CompletionList.Empty,
        };
    }

    private static CompletionList Names(RequirementsCursor cursor, PackageCatalog catalog)
    {
        PackageSearch search = catalog.FindByPrefix(cursor.Typed, MaxNames);
        string day = Day(search.Provenance.AsOf);
        string source = $"Rank by downloads in 30 days, as {search.Provenance.Source} counted them on {day}.";
        ImmutableArray<CompletionItem>.Builder items = ImmutableArray.CreateBuilder<CompletionItem>(search.Packages.Length);
        bool hasSeparatorAhead = false;
        foreach (KnownPackage package in search.Packages)
        {
            string spelled = NameSpelling.Continue(package.Name, cursor.Typed);
            hasSeparatorAhead |= package.Name.AsSpan(Math.Min(cursor.Typed.Length, package.Name.Length)).Contains('-');
            items.Add(new CompletionItem(
                package.Name, CompletionKind.Package, string.Create(CultureInfo.InvariantCulture, $"#{package.Rank} by downloads"), source,
                new TextEdit(cursor.Word, spelled), SortText(items.Count), spelled));
        }

        // The user may write the next separator in another way, and the editor would then throw the names away that have one.
        return new CompletionList(items.ToImmutable(), !search.IsComplete || hasSeparatorAhead);
    }

    private static CompletionList Versions(RequirementsCursor cursor, PackageCatalog catalog)
    {
        if (cursor.Line.Requirement?.Name is not { } name) return CompletionList.Empty;

        PackageVersions known = catalog.VersionsOf(name.Text);
        PackageVersion? newest = known.Versions.FirstOrDefault(version => !version.IsPreRelease);
        string day = Day(known.Provenance.AsOf);
        string source = $"Versions as of {day}; others may exist. From {known.Provenance.Source}.";
        List<PackageVersion> fitting = [.. known.Versions.Where(version => version.ToString().StartsWith(cursor.Typed, StringComparison.OrdinalIgnoreCase))];
        ImmutableArray<CompletionItem>.Builder items = ImmutableArray.CreateBuilder<CompletionItem>();
        foreach (PackageVersion version in fitting.OrderBy(version => version.IsPreRelease).Take(MaxVersions))
        {
            // ~=4 says nothing of a series, and pip refuses it.
            if (cursor.Operator == "~=" && !version.Release.Contains('.')) continue;

            string text = version.ToString();
            string? detail = version.IsPreRelease ? "pre-release" : version == newest ? $"newest known on {day}" : null;
            items.Add(new CompletionItem(
                text, CompletionKind.Version, detail, source, new TextEdit(cursor.Word, text), SortText(items.Count), text));
        }

        return new CompletionList(items.ToImmutable(), fitting.Count > MaxVersions);
    }

    // After "<" the user may be about to write "<=".
    private static CompletionList WithEquals(CompletionList versions, RequirementsCursor cursor)
    {
        string equals = cursor.Operator + "=";
        TextSpan span = new(cursor.Word.Start - cursor.Operator.Length, cursor.Word.End);
        CompletionItem item = new(
            equals, CompletionKind.Operator, RequirementsWords.MeaningOf(equals), null, new TextEdit(span, equals), "", equals);
        return versions with { Items = versions.Items.Insert(0, item) };
    }

    private static string SortText(int index) => index.ToString("D5", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
