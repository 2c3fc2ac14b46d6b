using System.Globalization;
using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Features.Hover;

/// <summary>What an image's registry tells of it by now, and why that is not more.</summary>
internal static class RegistryLines
{
    private const double BytesOfAMegabyte = 1_000_000;
    private const int MostPlatforms = 6;

    /// <param name="withPython">Whether the version of its Python is told, which may be newer than the facts.</param>
    /// <returns>Null where the registry has told nothing.</returns>
    public static string? Describe(ImageReference image, IImageRegistry registry, bool withPython)
    {
        Heard<ImageManifest> heard = registry.ManifestOf(image);
        if (heard.Provenance is not { } said) return null;
        if (heard.IsAbsent) return $"⚠ **{said.Source} has no such image**, as of {Phrases.Day(said.AsOf)}";
        if (heard.Value is not { } manifest) return null;

        string[] parts =
        [
            .. new[]
            {
                $"`{ImagePins.ShortDigest(manifest.Digest)}`",
                withPython && manifest.Config?.PythonVersion is { } version ? $"Python {version}" : null,
                manifest.Config?.Created is { } created ? $"built {Phrases.Day(DateOnly.FromDateTime(created.UtcDateTime))}" : null,
                Platforms(manifest),
            }.OfType<string>(),
        ];
        return $"**{said.Source}**, {Phrases.Day(said.AsOf)}: {string.Join(" · ", parts)}";
    }

    /// <summary>Why there is nothing fresher, as a clause; null where nobody may be asked, which a person chose.</summary>
    public static string? WhyNotFresher(ImageReference image, IImageRegistry registry) => FindObstacle(image, registry) switch
    {
        null or { Kind: ObstacleKind.NotAllowed } => null,
        { Kind: ObstacleKind.Asking } => $"asking {image.Registry} …",
        { Reason: var reason } => $"not fresher: {reason}",
    };

    /// <summary>Why a registry is not asked that a person could allow; null where there is another reason.</summary>
    public static string? WhatAllowsIt(ImageReference image, IImageRegistry registry) =>
        registry.ManifestOf(image).Obstacle is { Setting: not null, Reason: var reason } ? $"Nothing is known of it: {reason}." : null;

    /// <summary>What the image weighs for most computers, <c>43.4 MB</c>; null where its registry has not told.</summary>
    public static string? FindSize(ImageReference? image, IImageRegistry registry) =>
        image is not null && registry.ManifestOf(image).Value?.Platforms is { IsDefault: false } platforms
        && platforms.FirstOrDefault(platform => platform.Platform == "linux/amd64")?.Size is { } bytes
            ? Megabytes(bytes)
            : null;

    private static Obstacle? FindObstacle(ImageReference image, IImageRegistry registry)
    {
        // What is newer stands in the list of tags.
        bool isOneOfMany = image is { IsOfficialPython: true, Tag: { } tag } && PythonTag.Parse(tag) is { } parts && NewestPatch.IsOf(parts);
        return registry.ManifestOf(image).Obstacle ?? (isOneOfMany ? registry.TagsOf(image).Obstacle : null);
    }

    private static string? Platforms(ImageManifest manifest)
    {
        if (manifest.Platforms.IsDefaultOrEmpty) return null;

        IEnumerable<string> shown = manifest.Platforms.Take(MostPlatforms).Select(platform => platform.Size is { } bytes ? $"{Short(platform.Platform)} {Megabytes(bytes)}" : Short(platform.Platform));
        return string.Join(", ", shown) + (manifest.Platforms.Length > MostPlatforms ? $" and {manifest.Platforms.Length - MostPlatforms} more" : "");
    }

    private static string Short(string platform) => platform.StartsWith("linux/", StringComparison.Ordinal) ? platform["linux/".Length..] : platform;

    private static string Megabytes(long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / BytesOfAMegabyte:F1} MB");
}
