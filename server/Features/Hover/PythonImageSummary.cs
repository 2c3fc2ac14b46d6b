using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Features.Hover;

/// <summary>The lines of a hover about the tag itself: what it is, what it costs, how long it lasts, where it moves.</summary>
internal static class PythonImageSummary
{
    private static PythonCatalog Catalog => PythonCatalog.Bundled;

    /// <summary>What the tag is: two or three lines, so that the comparison below them needs no scrolling in an editor's small window.</summary>
    public static string Head(TagFacts facts, PythonImage image)
    {
        string properties = string.Join(" · ", Properties(image));
        return Headline(image) + State(facts) + (properties.Length > 0 ? $"  \n{properties}" : "");
    }

    /// <summary>What will become of it.</summary>
    public static IEnumerable<string?> Outlook(ImageReference reference, TagFacts facts, PythonImage image, IImageRegistry registry, DateOnly today)
    {
        yield return Support(image, today);
        yield return reference.Digest is not null ? null : Movement(facts, image);
        yield return Alternatives.Write(reference, facts, image, registry, today);
    }

    private static string Headline(PythonImage image)
    {
        string system = image.Distribution is { } distribution ? $"**{distribution.DisplayName}**" : "a distribution that the facts do not name";
        string flavour = image.Flavour switch
        {
            Flavour.Full => "with compilers",
            Flavour.OnBuild => "onbuild",
            _ => image.Flavour.ToString().ToLowerInvariant(),
        };
        return image.Flavour is Flavour.Alpine or Flavour.Windows
            ? $"**Python {image.Version}** on {system}"
            : $"**Python {image.Version}** on {system}, {flavour}";
    }

    private static string State(TagFacts facts) => facts.Status switch
    {
        TagStatus.Retired when facts.RemovedOn is { } day => $"  \n⚠ No longer built: off the list of official images since {Phrases.Day(day)}. It stays as it was.",
        TagStatus.RetiredPatch => "  \n⚠ No longer rebuilt, so that fixes of the distribution do not arrive.",
        _ => "",
    };

    private static IEnumerable<string> Properties(PythonImage image)
    {
        DownloadSize? amd64 = image.IsWindows ? null : Catalog.FindSize(image, Platform.Amd64);
        DownloadSize? arm64 = image.IsWindows ? null : Catalog.FindSize(image, Platform.Arm64);
        if (amd64 is not null)
        {
            string arm = arm64 is null ? "" : $", {arm64.ToMegabytes()} (arm64)";
            yield return $"{amd64.ToMegabytes()} to download (amd64){arm}";
        }

        if (image.Distribution is not { } distribution) yield break;

        if (distribution.Libc != Libc.None) yield return distribution.Libc == Libc.Musl ? "musl" : "glibc";
        if (distribution.PackageManager is { } manager) yield return $"`{manager}`";
        yield return $"`{distribution.Shell}`";
        if (!image.IsWindows) yield return image.Flavour == Flavour.Full ? "`gcc`" : "no compiler";
        if (!image.IsWindows) yield return $"runs as {Catalog.FindContents(image)?.User ?? "root"}";
    }

    private static string Support(PythonImage image, DateOnly today)
    {
        string? python = image.Version.IsPrerelease && Catalog.FindSeries(image.Series) is not null
            ? $"⚠ Python {image.Version.Series} was not released by {Phrases.Day(Catalog.Provenance.AsOf)}: a version for trying out"
            : SupportLine.Python(image.Version.Series, today);
        string? system = image.Distribution is { } distribution ? SupportLine.Of(distribution, today) : null;
        return string.Join("  \n", new[] { python, system }.OfType<string>());
    }

    /// <summary>What the tag will be when it is built again.</summary>
    private static string? Movement(TagFacts facts, PythonImage image)
    {
        if (facts is not { Status: TagStatus.Current, Parts: { } tag }) return null;

        string[] moves = [.. Moves(tag, image)];
        return moves.Length == 0 ? null : $"**It moves:** {string.Join("; ", moves)}. To stay: `{image.FullTag}`";
    }

    private static IEnumerable<string> Moves(PythonTag tag, PythonImage image)
    {
        if (tag.MovesSeries) yield return $"to the next minor version when it is released (now {image.Series})";
        else if (tag.MovesPatch) yield return tag.IsPrerelease ? $"to each pre-release of {image.Version.Series}" : $"to each patch of {image.Series}";

        if (tag.MovesDistribution) yield return $"to a newer {(image.IsWindows ? "Windows" : image.Distribution?.Family)} when the default changes";
    }
}
