using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;

namespace Basewise.Features.Hover;

/// <summary>The last lines of a hover on an image that is not Docker's python: what it starts, for which platforms, how its tags are made.</summary>
internal static class KnownImageDetails
{
    public static string? Write(ImageReference reference, KnownImage image)
    {
        string[] lines = [.. Lines(reference, image)];
        return lines.Length == 0 ? null : string.Join("  \n", lines);
    }

    private static IEnumerable<string> Lines(ImageReference reference, KnownImage image)
    {
        if (image.OnlyFiles.Count > 0)
        {
            yield return $"It holds {string.Join(", ", image.OnlyFiles.Select(file => $"`{file}`"))} and nothing else: `COPY --from={reference}` takes them along";
        }

        string start = image.EntryPoint is { } program ? $"Starts `{program}`" : "";
        string folder = image.WorkingDirectory is { } path ? $"{(start.Length > 0 ? " in" : "Works in")} `{path}`" : "";
        if (start.Length + folder.Length > 0) yield return start + folder;
        if (image.Platforms.Count > 0) yield return $"Platforms: {string.Join(", ", image.Platforms)}";
        if (image is { Digest: { } digest, Provenance: { } seen }) yield return $"Digest on {Phrases.Day(seen.AsOf)}: `{ImagePins.ShortDigest(digest)}`";
        if (image.TagPattern is { } pattern) yield return $"Tags: `{pattern}`";
        if (image.Terms is { } owner) yield return $"⚠ Under {char.ToUpperInvariant(owner[0])}{owner[1..]}'s terms of use: larger companies have to pay";
    }
}
