using System.Globalization;
using Basewise.Knowledge.Images.Pypy;

namespace Basewise.Knowledge.Refresh;

/// <summary>Makes the tags of the pypy image anew (<c>tools/KnowledgePack/PypyTagFacts.cs</c> has the fields).</summary>
internal static class PypyTagRefresh
{
    /// <exception cref="InvalidDataException">The file lacks what it cannot lack.</exception>
    public static IReadOnlyList<string> Apply(LibraryFile file, PypyCatalog before, DateOnly today)
    {
        if (!file.Images.Any(image => image.AllTags.Contains("latest"))) throw new InvalidDataException("it lists no tag \"latest\"");

        HashSet<string> current = [.. file.Images.Select(image => image.Series)];
        return
        [
            .. from series in before.Series
               where !current.Contains(series.Name)
               select Line("S", series.Name, series.Version, "", Day(series.LastListed ?? before.Provenance.AsOf), Day(series.RemovedOn ?? today)),
            .. from series in file.Images.GroupBy(image => image.Series).Reverse()
               let isLatest = series.Any(image => image.AllTags.Contains("latest"))
               select Line("S", series.Key, VersionOf(series.First()), isLatest ? "1" : "", "", ""),
            .. from image in file.Images
               select Line("I", image.Series, VersionOf(image), image.Variant, string.Join(' ', image.Platforms), string.Join(' ', image.AllTags)),
        ];
    }

    /// <summary>PyPy's own: 7.3.23 of <c>3.11-7.3.23-slim-trixie</c>. Images before the variant has a tag of its own name the version alone.</summary>
    private static string VersionOf(LibraryImage image)
    {
        string[] words = image.Tags is [{ } full, ..] ? full.Split('-') : [];
        return words.Length > 2 && words[0] == image.Series ? words[1] : throw new InvalidDataException($"the first tag of {image.Series}/{image.Variant} has no version of PyPy");
    }

    private static string Line(params string[] fields) => string.Join('\t', fields);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
