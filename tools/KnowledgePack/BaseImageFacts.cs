using System.Globalization;
using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// Images other than Docker's python that people build Python on. Fields: name, tag (empty: any), another tag of the same
/// image, Python, distribution, C library, package manager, shell (<c>+</c>, <c>-</c> or unknown), user, base image, status,
/// <c>*</c> where the whole record is general knowledge, groups of tags that name one image (tags apart by spaces, groups by <c>;</c>),
/// source (empty: general knowledge), its day, platforms, entry point, working directory, number of the user, digest, pattern of the tags,
/// terms of use, what alone is in it to be copied.
/// </summary>
internal sealed class BaseImageFacts : FactSet
{
    private const string Uv = "ghcr.io/astral-sh/uv";

    /// <summary>What <c>meta</c> calls each source.</summary>
    private static readonly Dictionary<string, string> sources = new()
    {
        ["docker-library/official-images"] = "officialImages",
        ["astral-sh/uv"] = "uv",
        ["devcontainers/images"] = "devcontainers",
        ["GoogleContainerTools/distroless"] = "distroless",
        ["chainguard-images/images"] = "chainguard",
        ["aws/aws-lambda-base-images"] = "lambda",
        ["pypa/cibuildwheel"] = "cibuildwheel",
    };

    public override string Name => "base-images";

    public override string Content => "other images that Python is built on: uv, distroless, Lambda, dev containers, plain distributions";

    public override string Licence => "Apache-2.0; MIT (uv, devcontainers); BSD-2-Clause (cibuildwheel)";

    public override int Format => 2;

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("base-images.json");
        JsonElement meta = root.GetProperty("meta");

        return new PackedFacts(
            "official-images, uv, devcontainers, distroless, chainguard, aws-lambda, cibuildwheel",
            FactFolder.Day(meta.GetProperty("officialImages").GetProperty("date")),
            [.. root.GetProperty("images").EnumerateArray().Where(image => !IsPython(image)).Select(image => Line(image, meta))]);
    }

    /// <summary>The official python image and its mirrors have sets of their own.</summary>
    private static bool IsPython(JsonElement image) =>
        image.TryGetProperty("mirrorOf", out _) || FactFolder.Text(image, "name").Split(':')[0] == "python";

    private static string Line(JsonElement image, JsonElement meta)
    {
        bool isUv = FactFolder.Text(image, "name") == Uv;
        string uv = FactFolder.Text(meta.GetProperty("uv"), "latest");
        string source = FactFolder.Text(image, "src");
        return string.Join('\t',
            FactFolder.Text(image, "name"),
            FactFolder.Text(image, "tag"),
            isUv && FactFolder.Text(image, "tag")[0] != '{' ? $"{uv}-{FactFolder.Text(image, "tag")}" : FactFolder.Text(image, "alsoTag"),
            FactFolder.Text(image, "python"),
            FactFolder.Text(image, "distro"),
            FactFolder.Text(image, "libc"),
            FactFolder.Text(image, "pm"),
            image.TryGetProperty("shell", out JsonElement shell) ? shell.GetBoolean() ? "+" : "-" : "",
            FactFolder.Text(image, "user"),
            FactFolder.Text(image, "base"),
            FactFolder.Text(image, "status"),
            FactFolder.Texts(image, "curated").Contains("*") ? "*" : "",
            Groups(image, uv),
            source,
            Day(image, source, meta),
            string.Join(' ', FactFolder.Texts(image, "arch").Select(platform => platform.Replace("linux/", "", StringComparison.Ordinal))),
            EntryPoint(image),
            FactFolder.Text(image, "workdir"),
            image.TryGetProperty("uid", out JsonElement uid) ? uid.GetInt32().ToString(CultureInfo.InvariantCulture) : "",
            FactFolder.Text(image, "digest"),
            FactFolder.Text(image, "tagPattern"),
            FactFolder.Text(image, "terms"),
            string.Join(' ', FactFolder.Texts(image, "copyOnly")));
    }

    /// <summary>The source's day; the snapshot's for general knowledge.</summary>
    private static string Day(JsonElement image, string source, JsonElement meta)
    {
        if (FactFolder.Text(image, "asOf") is { Length: > 0 } own) return own;

        string key = source.Length > 0 ? sources[source] : "officialImages";
        return FactFolder.Day(meta.GetProperty(key).GetProperty("date")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string EntryPoint(JsonElement image) =>
        image.TryGetProperty("entrypoint", out JsonElement entry) && entry.ValueKind == JsonValueKind.Array
            ? string.Join(' ', entry.EnumerateArray().Select(word => word.GetString()))
            : FactFolder.Text(image, "entrypoint");

    private static string Groups(JsonElement image, string uv)
    {
        // What the record writes as a template.
        if (FactFolder.Text(image, "tag").StartsWith('{')) return $"latest {uv[..uv.LastIndexOf('.')]} {uv}";
        if (image.TryGetProperty("tags", out _)) return string.Join(';', FactFolder.Texts(image, "tags"));

        return image.TryGetProperty("tagGroups", out JsonElement groups)
            ? string.Join(';', groups.EnumerateArray().Select(group => string.Join(' ', group.EnumerateArray().Select(tag => tag.GetString()))))
            : "";
    }
}
