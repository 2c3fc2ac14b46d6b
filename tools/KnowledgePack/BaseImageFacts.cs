using System.Text.Json;

namespace Basewise.KnowledgePack;

/// <summary>
/// Images other than Docker's python that people build Python on. Fields: name, tag (empty: any), another tag of the same
/// image, Python, distribution, C library, package manager, shell (<c>+</c>, <c>-</c> or unknown), user, base image, status,
/// <c>*</c> where the whole record is general knowledge, groups of tags that name one image (tags apart by spaces, groups by <c>;</c>).
/// </summary>
internal sealed class BaseImageFacts : FactSet
{
    public override string Name => "base-images";

    public override string Content => "other images that Python is built on: uv, distroless, Lambda, dev containers, plain distributions";

    public override string Licence => "Apache-2.0; MIT (uv, devcontainers); BSD-2-Clause (cibuildwheel)";

    public override PackedFacts Pack(FactFolder folder)
    {
        JsonElement root = folder.Read("base-images.json");

        return new PackedFacts(
            "official-images, uv, devcontainers, distroless, chainguard, aws-lambda, cibuildwheel",
            FactFolder.Day(root.GetProperty("meta").GetProperty("officialImages").GetProperty("date")),
            [.. root.GetProperty("images").EnumerateArray().Where(image => !IsPython(image)).Select(Line)]);
    }

    /// <summary>The official python image and its mirrors have sets of their own.</summary>
    private static bool IsPython(JsonElement image) =>
        image.TryGetProperty("mirrorOf", out _) || FactFolder.Text(image, "name").Split(':')[0] == "python";

    private static string Line(JsonElement image) => string.Join('\t',
        FactFolder.Text(image, "name"),
        FactFolder.Text(image, "tag"),
        FactFolder.Text(image, "alsoTag"),
        FactFolder.Text(image, "python"),
        FactFolder.Text(image, "distro"),
        FactFolder.Text(image, "libc"),
        FactFolder.Text(image, "pm"),
        image.TryGetProperty("shell", out JsonElement shell) ? shell.GetBoolean() ? "+" : "-" : "",
        FactFolder.Text(image, "user"),
        FactFolder.Text(image, "base"),
        FactFolder.Text(image, "status"),
        FactFolder.Texts(image, "curated").Contains("*") ? "*" : "",
        Groups(image));

    private static string Groups(JsonElement image) =>
        image.TryGetProperty("tagGroups", out JsonElement groups)
            ? string.Join(';', groups.EnumerateArray().Select(group => string.Join(' ', group.EnumerateArray().Select(tag => tag.GetString()))))
            : "";
}
