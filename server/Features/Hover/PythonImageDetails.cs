using Basewise.Knowledge.Images;

namespace Basewise.Features.Hover;

/// <summary>The last lines of a hover: other names, platforms, what is installed.</summary>
internal static class PythonImageDetails
{
    // Of the packages asked for by name, those that decide whether a build works.
    private static readonly string[] telling = ["gcc", "g++", "make", "git", "curl", "wget", "libpq-dev", "default-libmysqlclient-dev", "libffi-dev", "libssl-dev"];

    private static PythonCatalog Catalog => PythonCatalog.Bundled;

    public static string? Write(TagFacts facts, PythonImage image)
    {
        string[] lines = [.. Lines(facts, image)];
        return lines.Length == 0 ? null : string.Join("  \n", lines);
    }

    private static IEnumerable<string> Lines(TagFacts facts, PythonImage image)
    {
        // Windows images list tags that mean Linux unless Docker is told otherwise.
        string[] others = [.. facts.EquivalentTags.Where(tag => Catalog.FindTag(tag).Image == image).Select(tag => $"`{tag}`")];
        if (others.Length > 0) yield return $"Also called: {string.Join(", ", others)}";

        if (!image.IsWindows && Catalog.VariantsOf(image.Series).FirstOrDefault(other => other.IsWindows && other.Tags.Contains(facts.Tag)) is { } windows)
        {
            yield return $"Where Docker runs Windows containers, the tag is {windows.Distribution?.DisplayName}";
        }

        if (Catalog.FindContents(image) is { } contents) yield return $"Built from `{contents.From}` with {Installed(contents)}, pip{(contents.Setuptools is { } setuptools ? $" and setuptools {setuptools}" : ", no setuptools")}{OnDisk(image)}";
        if (image.Platforms.Count > 0) yield return $"Platforms: {string.Join(", ", image.Platforms)}";
    }

    /// <summary>How much there is of it all.</summary>
    private static string OnDisk(PythonImage image)
    {
        string packages = Catalog.FindBuildOf(image)?.Packages is { } count ? $"; {Phrases.Count(count, "system package")} in all" : "";
        return Catalog.FindUnpackedSize(image) is { } size ? $"{packages}; {size.ToMegabytes()} on disk" : packages;
    }

    private static string Installed(ImageContents contents)
    {
        string[] named = [.. telling.Where(contents.Has)];
        if (named.Length == 0) return string.Join(", ", contents.Packages);

        int others = contents.Packages.Count - named.Length;
        return $"{string.Join(", ", named)} and {Phrases.Count(others, "other package")}";
    }
}
