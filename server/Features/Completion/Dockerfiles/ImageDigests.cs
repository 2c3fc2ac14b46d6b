using Basewise.Features.Hover;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>The digests that can stand behind an image: that of its tag, or without one those of the builds that are known.</summary>
internal static class ImageDigests
{
    /// <returns>The digest with a few words about it, the best first.</returns>
    public static IEnumerable<(string Digest, string Detail)> Of(ImageReference image, IImageRegistry registry)
    {
        if (image.Tag is not null && registry.DigestOf(image) is { Value: { } live, Provenance: { } said })
        {
            yield return (live, $"{image.Tag} on {Phrases.Day(said.AsOf)}, as {said.Source} says");
        }

        if (!image.IsOfficialPython) yield break;

        PythonCatalog catalog = PythonCatalog.Bundled;
        IEnumerable<string> tags = image.Tag is { } written
            ? [written]
            : catalog.Series.Where(series => !series.IsPrerelease).Reverse().SelectMany(series => catalog.VariantsOf(series.Name)).Select(variant => variant.FullTag);
        foreach (string tag in tags)
        {
            if (catalog.Pins(tag) is { Digest: { } pin, DigestAsOf: { } day } pins)
            {
                yield return (pin[(pin.IndexOf('@', StringComparison.Ordinal) + 1)..], $"{pins.Patch}, the build of {Phrases.Day(day)}");
            }
        }
    }
}
