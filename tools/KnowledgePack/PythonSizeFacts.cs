using System.Globalization;
using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// What was measured of single builds of the official python image. Fields: full tag, day, digest of the index, bytes to
/// download for amd64, for arm64, digests of the images for amd64 and arm64 alone, their days of creation, number of system packages,
/// kilobytes on disk. What was not seen is empty.
/// </summary>
internal sealed class PythonSizeFacts : FactSet
{
    private const decimal KilobytesOfAMegabyte = 1000;

    public override string Name => "python-sizes";

    public override string Content => "sizes, digests and days of builds of the official python image";

    public override string Licence => "Apache-2.0";

    public override int Format => 2;

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement[] images = [.. folder.Read("python-images.json").GetProperty("images").EnumerateArray()];

        return new PackedFacts(
            "docker-library/repo-info",
            images.Max(image => FactFolder.Day(image.GetProperty("asOf"))),
            [.. images.Select(Line).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static string Line(JsonElement image) => string.Join('\t',
        FullTag(image),
        FactFolder.Text(image, "asOf"),
        FactFolder.Text(image, "digest"),
        Number(image, "amd64", "size"), Number(image, "arm64", "size"),
        Text(image, "amd64", "digest"), Text(image, "arm64", "digest"),
        Text(image, "amd64", "created"), Text(image, "arm64", "created"),
        image.TryGetProperty("packages", out JsonElement packages) ? packages.GetInt32().ToString(CultureInfo.InvariantCulture) : "",
        image.TryGetProperty("unpackedMb", out JsonElement unpacked)
            ? decimal.ToInt64(unpacked.GetDecimal() * KilobytesOfAMegabyte).ToString(CultureInfo.InvariantCulture)
            : "");

    /// <summary>The tag with the exact version in place of the series: 3.12-slim-trixie at 3.12.14 is 3.12.14-slim-trixie.</summary>
    private static string FullTag(JsonElement image)
    {
        if (FactFolder.Text(image, "canonical") is { Length: > 0 } canonical) return canonical;

        string tag = FactFolder.Text(image, "tag");
        return FactFolder.Text(image, "version") + tag[tag.IndexOf('-', StringComparison.Ordinal)..];
    }

    private static string Text(JsonElement image, string platform, string property) =>
        image.GetProperty("platforms").TryGetProperty(platform, out JsonElement facts) ? FactFolder.Text(facts, property) : "";

    private static string Number(JsonElement image, string platform, string property) =>
        image.GetProperty("platforms").TryGetProperty(platform, out JsonElement facts) && facts.TryGetProperty(property, out JsonElement number)
            ? number.GetInt64().ToString(CultureInfo.InvariantCulture)
            : "";
}
