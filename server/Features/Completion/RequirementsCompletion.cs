using System.Collections.Immutable;
using System.Globalization;
using Basewise.Knowledge.Packages;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>Completes requirements files: names, operators, versions, options.</summary>
public static class RequirementsCompletion
{
    private const int MaxNames = 100;

    /// <param name="offset">The cursor's.</param>
    public static CompletionList At(RequirementsSyntax syntax, int offset) => At(syntax, offset, PackageSurroundings.None);

    /// <param name="quote">That of texts in markers, where the line has none yet.</param>
    internal static CompletionList At(RequirementsSyntax syntax, int offset, PackageSurroundings surroundings, char quote = '"', PackageCatalog? catalog = null)
    {
        RequirementsCursor cursor = RequirementsCursor.At(syntax, offset);
        return cursor.Place switch
        {
            RequirementsPlace.Name => Names(cursor, catalog ?? PackageCatalog.Bundled),
            RequirementsPlace.Extra => ExtraItems.At(cursor, surroundings),
            RequirementsPlace.Operator => RequirementsWords.Operators(cursor.Word),
            RequirementsPlace.Version => Versions(cursor, surroundings, catalog),
            RequirementsPlace.OperatorOrVersion => WithEquals(Versions(cursor, surroundings, catalog), cursor),
            RequirementsPlace.AfterVersion => RequirementsWords.AfterVersion(cursor.Word),
            RequirementsPlace.Option => RequirementsWords.Options(cursor.Word, cursor.Line, syntax.Source),
            RequirementsPlace.OptionValue => OptionValueCompletion.At(cursor, surroundings),
            RequirementsPlace.MarkerVariable => MarkerCompletion.Variables(cursor),
            RequirementsPlace.MarkerOperator => MarkerCompletion.Operators(cursor.Word),
            RequirementsPlace.MarkerValue => MarkerCompletion.Values(syntax, cursor, quote),
            RequirementsPlace.MarkerBoolean => MarkerCompletion.Booleans(cursor),
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

        AddByModule(items, cursor);
        bool isMisspelt = items.Count == 0;
        if (isMisspelt) AddWithSlip(items, cursor, catalog);

        // The user may write the next separator in another way, and the editor would then throw the names away that have one.
        return new CompletionList(items.ToImmutable(), !search.IsComplete || hasSeparatorAhead || isMisspelt);
    }

    private static void AddWithSlip(ImmutableArray<CompletionItem>.Builder items, RequirementsCursor cursor, PackageCatalog catalog)
    {
        const int MaxGuesses = 5;
        foreach (KnownPackage package in catalog.FindWithSlip(cursor.Typed, MaxGuesses))
        {
            // Editors would not show what does not have the letters that are there.
            items.Add(new CompletionItem(
                package.Name, CompletionKind.Package, $"for {cursor.Typed}?", null, new TextEdit(cursor.Word, package.Name), SortText(items.Count), cursor.Typed));
        }
    }

    /// <summary>People know some packages by what they import: <c>cv2</c> is <c>opencv-python</c>.</summary>
    private static void AddByModule(ImmutableArray<CompletionItem>.Builder items, RequirementsCursor cursor)
    {
        const int ShortestModule = 2;
        if (cursor.Typed.Length < ShortestModule) return;

        int place = 0;
        foreach (string package in ImportNames.Bundled.PackagesOf(cursor.Typed))
        {
            if (items.Any(item => item.Label == package)) continue;

            string detail = $"import {cursor.Typed}";
            items.Insert(place++, new CompletionItem(package, CompletionKind.Package, detail, $"Has the module `{cursor.Typed}`.", new TextEdit(cursor.Word, package), "", cursor.Typed));
        }

        for (int i = 0; place > 0 && i < items.Count; i++) items[i] = items[i] with { SortText = SortText(i) };
    }

    private static CompletionList Versions(RequirementsCursor cursor, PackageSurroundings surroundings, PackageCatalog? catalog)
    {
        if (cursor.Line.Requirement?.Name is not { } name || PackageName.Find(name.Text) is not { } package) return CompletionList.Empty;

        // ~=4 says nothing of a series, and pip refuses it.
        return VersionItems.Of(
            package, surroundings, cursor.Word, cursor.Typed, isWanted: version => cursor.Operator != "~=" || version.Release.Contains('.'), catalog: catalog);
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
