using System.Globalization;
using System.Text.Json;
using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Refresh;

/// <summary>
/// Adds what Docker Hub says of today's builds of the python image to the builds that are known (<c>tools/KnowledgePack/PythonSizeFacts.cs</c>
/// has the fields). Hub's list of tags has digests and sizes of a hundred tags in one answer, and is not counted as pulls.
/// </summary>
internal sealed class PythonSizeRefresh(PythonTagTable tags, DateOnly today)
{
    /// <summary>More builds of one tag are not kept: an old digest tells what was pinned once, and who pins follows.</summary>
    private const int MostBuilds = 4;

    private readonly Dictionary<string, string[]> seen = new(StringComparer.Ordinal);

    /// <summary>Whether every image for Linux that is listed was seen.</summary>
    public bool IsComplete => tags.Images.TrueForAll(image => image.IsWindows || seen.ContainsKey(image.FullTag));

    /// <summary>Takes a page of Hub's answer in.</summary>
    /// <returns>Where the next page is; null on the last one.</returns>
    /// <exception cref="InvalidDataException">The answer is not what it should be.</exception>
    public Uri? Add(byte[] content)
    {
        using JsonDocument document = JsonFacts.Parse(content);
        foreach (JsonElement result in JsonFacts.List(document.RootElement, "results"))
        {
            string tag = JsonFacts.Text(result, "name");
            if (tags.Current.TryGetValue(tag, out PythonImage? image) && image.FullTag == tag) seen.TryAdd(tag, Row(tag, result));
        }

        return Uri.TryCreate(JsonFacts.Text(document.RootElement, "next"), UriKind.Absolute, out Uri? next) ? next : null;
    }

    /// <param name="rows">Those of the set as it is.</param>
    /// <exception cref="InvalidDataException">Nothing that is asked about was seen.</exception>
    public IReadOnlyList<string> Lines(IReadOnlyList<string[]> rows)
    {
        if (seen.Count == 0) throw new InvalidDataException("it has none of the tags that are built");

        return
        [
            .. rows.Select(row => (string[])[.. row]).Concat(seen.Values).GroupBy(row => row[0]).SelectMany(Merge)
                .Select(row => string.Join('\t', row)).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Newest first. What was measured of the same build on an earlier day is still true of it.</summary>
    private static IEnumerable<string[]> Merge(IEnumerable<string[]> builds)
    {
        List<string[]> kept = [];
        foreach (string[] build in builds.OrderByDescending(row => row[1], StringComparer.Ordinal))
        {
            if (kept.Find(other => build[2].Length > 0 && other[2] == build[2]) is not { } same)
            {
                if (kept.Count < MostBuilds) kept.Add(build);
                continue;
            }

            for (int i = 3; i < same.Length; i++)
            {
                if (same[i].Length == 0) same[i] = build[i];
            }
        }

        return kept;
    }

    private string[] Row(string tag, JsonElement result)
    {
        (string Size, string Digest) amd64 = default;
        (string Size, string Digest) arm64 = default;
        foreach (JsonElement image in JsonFacts.List(result, "images"))
        {
            if (JsonFacts.Text(image, "os") != "linux") continue;
            if (JsonFacts.Text(image, "architecture") == "amd64") amd64 = (Size(image), Digest(image));
            if (JsonFacts.Text(image, "architecture") == "arm64") arm64 = (Size(image), Digest(image));
        }

        return
        [
            tag, today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Digest(result),
            amd64.Size ?? "", arm64.Size ?? "", amd64.Digest ?? "", arm64.Digest ?? "", "", "", "", "",
        ];
    }

    private static string Size(JsonElement image) =>
        image.TryGetProperty("size", out JsonElement size) && size.ValueKind == JsonValueKind.Number && size.TryGetInt64(out long bytes) && bytes > 0
            ? bytes.ToString(CultureInfo.InvariantCulture)
            : "";

    private static string Digest(JsonElement element)
    {
        string digest = JsonFacts.Text(element, "digest");
        return digest.Length == 71 && digest.StartsWith("sha256:", StringComparison.Ordinal) && digest.Skip(7).All(char.IsAsciiHexDigitLower) ? digest : "";
    }
}
