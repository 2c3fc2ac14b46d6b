using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Features.Hover;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Images.Pypy;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Releases;

namespace Basewise.Features.Lenses;

/// <summary>What a FROM starts from: version, system, size, how long it gets fixes, and what is newer.</summary>
internal static class ImageLens
{
    /// <returns>Null where nothing is known of the image.</returns>
    public static string? Describe(Stage stage, IImageRegistry registry, DateOnly today)
    {
        if (stage.Base.Parent is { } parent)
        {
            string below = Describe(stage.Root, registry, today) is { } known ? $": {known}" : "";
            return $"on {NameOf(parent)}{below}";
        }

        string[] parts = [.. stage.Base.Reference is { IsOfficialPython: true } python ? OfPython(python, registry, today) : OfOther(stage.Base, registry, today)];
        return parts.Length == 0 ? null : string.Join(" · ", parts);
    }

    /// <summary><c>build</c>, or <c>stage 0</c>.</summary>
    public static string NameOf(Stage stage) => stage.Name ?? $"stage {stage.Index}";

    private static IEnumerable<string> OfPython(ImageReference reference, IImageRegistry registry, DateOnly today)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        string? pinned = reference.Digest is { } digest ? catalog.FindBuild(digest)?.FullTag : null;
        if (reference is { Digest: not null, Tag: null } && pinned is null) yield break;

        TagFacts facts = catalog.FindTag(pinned ?? reference.Tag ?? "latest");
        if (facts is not { Image: { } image, Parts: { } tag }) yield break;

        yield return $"Python {image.Version}";
        if (image.Distribution is { } distribution) yield return distribution.ShortName;
        if (!image.IsWindows && catalog.FindSize(image, Platform.Amd64) is { } size) yield return size.ToMegabytes(about: "~");
        if (image.Version.IsPrerelease && facts.Status == TagStatus.Current) yield return "⚠ not released";
        else if (EndOf(image.Version.Series, image.Distribution, today) is { } end) yield return end;

        if (NewestPatch.Find(reference, tag, registry) is { } newer) yield return $"{PythonTag.Parse(newer)?.Version} is out";
        else if (facts.Status is TagStatus.Retired or TagStatus.RetiredPatch) yield return "no longer rebuilt";
        if (reference.Digest is not null && pinned is null) yield return "the digest is not among the facts";
    }

    private static IEnumerable<string> OfOther(BaseImage image, IImageRegistry registry, DateOnly today)
    {
        if (image.FindKnown() is not { } known) yield break;

        // Of the programs alone, as uv's image is, or of nothing certain there is nothing to tell.
        PypyImage? pypy = image.Reference is { } reference && reference.IsOfficial("pypy") ? PypyCatalog.Bundled.Find(reference.Tag ?? "latest") : null;
        if (pypy is not null)
        {
            yield return $"PyPy {pypy.Version}";
            yield return $"Python {pypy.Series}";
        }

        if ((image.FindCustom()?.Python?.ToString() ?? known.PythonSeries) is { } version) yield return $"Python {version}";
        if (known.Distribution is { } distribution) yield return distribution.ShortName;

        // Of an image of one's own its registry is asked anyway, by who wants to know what stands behind it.
        if (image.FindCustom() is not null && RegistryLines.FindSize(image.Reference, registry) is { } size) yield return size;
        if (EndOf(known.EndingSeries, known.Distribution, today) is { } end) yield return end;
        if (known.Status is { } status) yield return $"⚠ {status}";
    }

    /// <summary>Until when all of it gets fixes, or what gets none any more.</summary>
    private static string? EndOf(string? series, Distribution? distribution, DateOnly today)
    {
        (string Name, LifeCycle Cycle)[] parts =
        [
            .. new[]
            {
                series is null ? null : LifeCycles.Bundled.FindPython(series) is { } python ? ($"Python {series}", python) : ((string, LifeCycle)?)null,
                distribution is null ? null : LifeCycles.Bundled.Find(distribution) is { } system ? (distribution.ShortName, system) : null,
            }.OfType<(string, LifeCycle)>().OrderBy(part => part.Item2.LastDay ?? DateOnly.MaxValue),
        ];
        foreach ((string name, LifeCycle cycle) in parts)
        {
            if (cycle.StatusOn(today) != SupportStatus.Ended) continue;

            return cycle.LastDay is { } ended ? $"⚠ {name} ended {Phrases.Month(ended)}" : $"⚠ {name} is over";
        }

        if (parts is not [var (first, next), ..] || next.LastDay is not { } last) return null;

        return next.StatusOn(today) == SupportStatus.EndsSoon ? $"⚠ {first} ends {Phrases.Day(last)}" : $"fixes until {Phrases.Month(last)}";
    }
}
