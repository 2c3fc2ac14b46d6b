using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Images.Pypy;

namespace Basewise.Features.Hover;

/// <summary>The hover on an image that is not Docker's python: what its name and tag tell, or what stands behind it, and no more.</summary>
internal static class KnownImageHover
{
    private const string EndOfParagraph = "\n\n";

    /// <returns>Null for an image of which nothing is known.</returns>
    public static string? Describe(ImageReference reference, ImageLookup images, DateOnly today)
    {
        if (images.FindKnown(reference) is not { } image) return FindToldByRegistry(reference, images);

        CustomImage? custom = images.FindCustom(reference);
        string[] paragraphs =
        [
            .. new[]
            {
                $"**{reference.Name}**{(Headline(reference, image, custom) is { Length: > 0 } headline ? $": {headline}" : "")}",
                custom?.Description,
                image.Status is { } status ? $"⚠ {char.ToUpperInvariant(status[0])}{status[1..]}" : null,
                string.Join(" · ", Properties(image)),
                string.Join("  \n", Support(image, today).OfType<string>()),
                custom is null ? null : Behind(reference, images, today),
                RegistryLines.Describe(reference, images.Registry, withPython: false),
                KnownImageDetails.Write(reference, image),
                reference.Tag is null && reference.Digest is null ? "No tag means `latest`: **it moves** with each release." : null,
            }.OfType<string>().Where(paragraph => paragraph.Length > 0),
        ];
        return string.Join(EndOfParagraph, paragraphs) + $"{EndOfParagraph}*{Footer(image, custom)}{Reason(reference, images)}*";
    }

    /// <summary>Of an image that nobody knows but its registry, what that says, or why it says nothing.</summary>
    private static string? FindToldByRegistry(ImageReference reference, ImageLookup images)
    {
        string? told = RegistryLines.Describe(reference, images.Registry, withPython: false) ?? RegistryLines.WhyNotFresher(reference, images.Registry) ?? RegistryLines.WhatAllowsIt(reference, images.Registry);
        return told is null ? null : $"**{reference.Name}**{EndOfParagraph}{told}";
    }

    private static string Reason(ImageReference reference, ImageLookup images) =>
        RegistryLines.WhyNotFresher(reference, images.Registry) is { } reason ? $" · {reason}" : "";

    private static string Headline(ImageReference reference, KnownImage image, CustomImage? custom)
    {
        string? version = custom?.Python?.ToString() ?? image.PythonSeries;
        string python = version is null ? "" : $"**Python {version}**";
        if (reference.IsOfficial("pypy") && PypyCatalog.Bundled.Find(reference.Tag ?? "latest") is { } pypy) python = $"**PyPy {pypy.Version}**, Python {pypy.Series},";
        string system = image.Distribution is { } distribution ? $"**{distribution.DisplayName}**" : "";
        return python.Length > 0 && system.Length > 0 ? $"{python} on {system}" : python + system;
    }

    private static IEnumerable<string> Properties(KnownImage image)
    {
        if (image.From is { } from) yield return $"built from `{from}`";
        if (image.Libc != Libc.None) yield return image.Libc == Libc.Musl ? "musl: musllinux wheels only" : "glibc: manylinux wheels";
        if (image.PackageManager is { } manager) yield return $"`{manager}`";
        if (image.HasShell == false) yield return "no shell: `RUN` in shell form fails";
        else if (image.Distribution is { } distribution) yield return $"`{distribution.Shell}`";
        if (image.User is { } user) yield return image.UserNumber is { } number ? $"runs as {user} ({number})" : $"runs as {user}";
    }

    private static IEnumerable<string?> Support(KnownImage image, DateOnly today)
    {
        yield return image.EndingSeries is { } series ? SupportLine.Python(series, today) : null;
        yield return image.Distribution is { } distribution ? SupportLine.Of(distribution, today) : null;
    }

    /// <summary>The public image at the bottom of the project's own ones, and what it weighs.</summary>
    private static string? Behind(ImageReference reference, ImageLookup images, DateOnly today)
    {
        if (images.FindFoundation(reference) is not { IsOfficialPython: true, Digest: null } python) return null;
        if (PythonCatalog.Bundled.FindTag(python.Tag ?? "latest") is not { Image: { } image } facts) return $"⚠ Behind it: `{python}`, which the facts do not know";

        string size = PythonCatalog.Bundled.FindSize(image, Platform.Amd64) is { } bytes ? $", {bytes.ToMegabytes()} of what it weighs (amd64)" : "";
        string behind = $"Behind it: `{python}`, Python {image.Version}{size}";
        return Alternatives.Write(python, facts, image, images.Registry, today) is { } alternatives ? $"{behind}  \n{alternatives}" : behind;
    }

    private static string Footer(KnownImage image, CustomImage? custom)
    {
        string facts = image.Provenance is { } provenance ? $"{(image.IsGeneralKnowledge ? "General knowledge" : "Facts")} of {Phrases.Day(provenance.AsOf)}" : "";
        if (custom is null) return $"{facts}, from name and tag alone";

        return facts.Length == 0 ? $"From {custom.Source}" : $"From {custom.Source} · {facts}";
    }
}
