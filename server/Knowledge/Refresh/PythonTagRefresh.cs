using System.Globalization;
using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Refresh;

/// <summary>
/// Makes the tags of the python image anew. The library file tells what is listed now; what was listed before and is not any more goes
/// where the set keeps what once was (<c>tools/KnowledgePack/PythonTagFacts.cs</c> has the fields).
/// </summary>
internal sealed class PythonTagRefresh
{
    private readonly LibraryFile file;
    private readonly PythonTagTable before;
    private readonly IReadOnlyList<string[]> rows;
    private readonly string lastListed;
    private readonly string today;
    private readonly Dictionary<string, LibraryImage> listed = new(StringComparer.Ordinal);

    private PythonTagRefresh(LibraryFile file, PythonTagTable before, IReadOnlyList<string[]> rows, DateOnly today)
    {
        this.file = file;
        this.before = before;
        this.rows = rows;
        lastListed = Day(before.Provenance.AsOf);
        this.today = Day(today);
        foreach (LibraryImage image in file.Images)
        {
            foreach (string tag in image.AllTags) listed.TryAdd(tag, image);
        }
    }

    /// <param name="rows">Those of <paramref name="before"/>.</param>
    /// <exception cref="InvalidDataException">The file lacks what it cannot lack.</exception>
    public static IReadOnlyList<string> Apply(LibraryFile file, PythonTagTable before, IReadOnlyList<string[]> rows, DateOnly today)
    {
        if (!file.Images.Any(image => image.AllTags.Contains("latest"))) throw new InvalidDataException("it lists no tag \"latest\"");
        if (file.Images.Count * 2 < before.Images.Count)
        {
            throw new InvalidDataException($"it lists {file.Images.Count} images, and listed {before.Images.Count} before");
        }

        PythonTagRefresh refresh = new(file, before, rows, today);
        return [.. refresh.Series(), .. refresh.Images(), .. refresh.Dropped(), .. refresh.Retired(), .. refresh.Patches()];
    }

    private IEnumerable<string> Series()
    {
        HashSet<string> current = [.. file.Images.Select(image => image.Series)];
        foreach (string[] row in rows.Where(row => row[0] == "S" && !current.Contains(row[1])))
        {
            // It was dropped long ago, or just now.
            yield return Line([.. row[..6], "", row[7].Length > 0 ? row[7] : today]);
        }

        foreach (IGrouping<string, LibraryImage> series in file.Images.GroupBy(image => image.Series).Reverse())
        {
            bool isLatest = series.Any(image => image.AllTags.Contains("latest"));
            yield return Line("S", series.Key, series.First().Version, VariantOf(series.Key), VariantOf(series.Key + "-slim"),
                VariantOf(series.Key + "-alpine"), isLatest ? "1" : "", "");
        }
    }

    /// <summary>What a tag without a distribution is.</summary>
    private string VariantOf(string tag) => listed.TryGetValue(tag, out LibraryImage? image) ? image.Variant : "";

    private IEnumerable<string> Images() =>
        from image in file.Images
        select Line("I", image.Series, image.Variant, image.Version, string.Join(' ', image.Platforms), string.Join(' ', image.AllTags));

    private IEnumerable<string> Dropped()
    {
        HashSet<(string, string)> current = [.. file.Images.Select(image => (image.Series, image.Variant))];
        return rows.Where(row => row[0] == "D" && !current.Contains((row[1], row[2]))).Select(Line)
            .Concat(from image in before.Images
                    where !current.Contains((image.Series, image.Variant))
                    select Line("D", image.Series, image.Variant, image.Version.ToString(), string.Join(' ', image.Platforms), lastListed, today));
    }

    private IEnumerable<string> Retired() =>
        rows.Where(row => row[0] == "R" && !listed.ContainsKey(row[1])).Select(Line)
            .Concat(from entry in before.Current
                    where !listed.ContainsKey(entry.Key) && !IsExact(entry.Key)
                    let image = entry.Value
                    select Line("R", entry.Key, image.Series, image.Variant, image.Version.ToString(), lastListed, today))
            .Order(StringComparer.Ordinal);

    private IEnumerable<string> Patches()
    {
        SortedDictionary<string, SortedSet<string>> suffixes = new(StringComparer.Ordinal);
        foreach (string[] row in rows.Where(row => row[0] == "P")) suffixes[row[1]] = new(row[2].Split(' '), StringComparer.Ordinal);
        foreach (string tag in before.Current.Keys.Where(tag => !listed.ContainsKey(tag) && IsExact(tag)))
        {
            if (PythonTag.Parse(tag) is not { Version: { } version } parts) continue;

            if (!suffixes.TryGetValue(version.ToString(), out SortedSet<string>? known)) suffixes[version.ToString()] = known = new(StringComparer.Ordinal);
            known.Add(parts.Suffix.Length == 0 ? "." : parts.Suffix);
        }

        return suffixes.Select(version => Line("P", version.Key, string.Join(' ', version.Value)));
    }

    private static bool IsExact(string tag) => PythonTag.Parse(tag)?.Precision == TagPrecision.Patch;

    private static string Line(params string[] fields) => string.Join('\t', fields);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
