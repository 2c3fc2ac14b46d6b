using Basewise.Knowledge.Images;

namespace Basewise.Features.Hover;

/// <summary>The hover on an image that is not Docker's python: what its name and tag tell, and no more.</summary>
internal static class KnownImageHover
{
    private const string EndOfParagraph = "\n\n";

    /// <returns>Null for an image that the facts do not hold.</returns>
    public static string? Describe(ImageReference reference, DateOnly today)
    {
        if (KnownImages.Bundled.Find(reference) is not { } image) return null;

        string[] paragraphs =
        [
            .. new[]
            {
                $"**{reference.Name}**{(Headline(image) is { Length: > 0 } headline ? $": {headline}" : "")}",
                image.Status is { } status ? $"⚠ {char.ToUpperInvariant(status[0])}{status[1..]}" : null,
                string.Join(" · ", Properties(image)),
                string.Join("  \n", Support(image, today).OfType<string>()),
                reference.Tag is null && reference.Digest is null ? "No tag means `latest`: **it moves** with each release." : null,
            }.OfType<string>().Where(paragraph => paragraph.Length > 0),
        ];
        string source = image.IsGeneralKnowledge ? "General knowledge" : "Facts";
        return string.Join(EndOfParagraph, paragraphs) + $"{EndOfParagraph}*{source} of {Phrases.Day(image.Provenance.AsOf)}, from name and tag alone*";
    }

    private static string Headline(KnownImage image)
    {
        string python = image.PythonSeries is { } series ? $"**Python {series}**" : "";
        string system = image.Distribution is { } distribution ? $"**{distribution.DisplayName}**" : "";
        return python.Length > 0 && system.Length > 0 ? $"{python} on {system}" : python + system;
    }

    private static IEnumerable<string> Properties(KnownImage image)
    {
        if (image.From is { } from) yield return $"built from `{from}`";
        if (image.Libc != Libc.None) yield return image.Libc == Libc.Musl ? "musl: musllinux wheels only" : "glibc: manylinux wheels";
        if (image.PackageManager is { } manager) yield return $"`{manager}`";
        if (image.HasShell == false) yield return "no shell: `RUN` in shell form fails";
        if (image.User is { } user) yield return $"runs as {user}";
    }

    private static IEnumerable<string?> Support(KnownImage image, DateOnly today)
    {
        yield return image.PythonSeries is { } series ? SupportLine.Python(series, today) : null;
        yield return image.Distribution is { } distribution ? SupportLine.Of(distribution, today) : null;
    }
}
