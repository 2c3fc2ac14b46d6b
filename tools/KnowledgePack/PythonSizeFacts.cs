using System.Globalization;
using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// What was measured of single builds of the official python image. Fields: full tag, day, digest of the index, bytes to
/// download for amd64, for arm64, digests of the images for amd64 and arm64 alone. A size or digest that was not seen is empty.
/// </summary>
internal sealed class PythonSizeFacts : FactSet
{
    /// <summary>A tag's content is rebuilt every few weeks: an older digest is not what the tag is by now, so nobody should pin it.</summary>
    private const int DaysThatADigestIsKept = 60;

    public override string Name => "python-sizes";

    public override string Content => "download sizes and index digests of builds of the official python image";

    public override string Licence => "Apache-2.0";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement[] images = [.. folder.Read("python-images.json").GetProperty("images").EnumerateArray().Where(HasSize)];
        DateOnly newest = images.Max(image => FactFolder.Day(image.GetProperty("asOf")));

        return new PackedFacts(
            "docker-library/repo-info",
            newest,
            [.. images.Select(image => Line(image, newest)).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static bool HasSize(JsonElement image) => Size(image, "amd64").Length > 0;

    private static string Line(JsonElement image, DateOnly newest)
    {
        DateOnly day = FactFolder.Day(image.GetProperty("asOf"));
        bool recent = newest.DayNumber - day.DayNumber <= DaysThatADigestIsKept;

        return string.Join('\t', FullTag(image), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            recent ? FactFolder.Text(image, "digest") : "", Size(image, "amd64"), Size(image, "arm64"),
            recent ? Digest(image, "amd64") : "", recent ? Digest(image, "arm64") : "");
    }

    /// <summary>The tag with the exact version in place of the series: 3.12-slim-trixie at 3.12.14 is 3.12.14-slim-trixie.</summary>
    private static string FullTag(JsonElement image)
    {
        if (FactFolder.Text(image, "canonical") is { Length: > 0 } canonical) return canonical;

        string tag = FactFolder.Text(image, "tag");
        return FactFolder.Text(image, "version") + tag[tag.IndexOf('-', StringComparison.Ordinal)..];
    }

    private static string Digest(JsonElement image, string platform) =>
        image.GetProperty("platforms").TryGetProperty(platform, out JsonElement facts) ? FactFolder.Text(facts, "digest") : "";

    private static string Size(JsonElement image, string platform) =>
        image.GetProperty("platforms").TryGetProperty(platform, out JsonElement facts) && facts.TryGetProperty("size", out JsonElement size)
            ? size.GetInt64().ToString(CultureInfo.InvariantCulture)
            : "";
}
