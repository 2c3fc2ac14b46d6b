using Basewise.Knowledge;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Knowledge.Releases;

namespace Basewise.Features.Hover;

/// <summary>The hover on a tag of the official python image.</summary>
internal static class PythonImageHover
{
    private const string EndOfParagraph = "\n\n";

    private static PythonCatalog Catalog => PythonCatalog.Bundled;

    public static string Describe(ImageReference reference, IImageRegistry registry, DateOnly today)
    {
        (string FullTag, DateOnly AsOf)? build = reference.Digest is { } digest ? Catalog.FindBuild(digest) : null;
        if (reference is { Digest: not null, Tag: null } && build is null)
        {
            string? told = RegistryLines.Describe(reference, registry, withPython: true);
            return $"**{reference.Name}** pinned by a digest that is not among the bundled facts: always the same image"
                + (told is null ? "; which one, only the registry can tell." : $".{EndOfParagraph}{told}")
                + $"{EndOfParagraph}*{Dated(Catalog.Provenance)}{Reason(reference, registry)}*";
        }

        // A digest decides alone; the tag beside it is a comment.
        TagFacts facts = Catalog.FindTag(build?.FullTag ?? reference.Tag ?? "latest");
        IEnumerable<string?> paragraphs = facts.Image is { } image
            ?
            [
                PythonImageSummary.Head(facts, image),
                DigestLine(reference, build),
                .. image.IsWindows ? [] : Comparison(image.Series, image.Variant, today),
                .. PythonImageSummary.Outlook(reference, facts, image, registry, today),
                RegistryLines.Describe(reference, registry, withPython: true),
                PythonImageDetails.Write(facts, image),
            ]
            : [Unknown(facts, reference, registry, today), .. Comparison(SeriesNear(facts), current: null, today)];

        string text = string.Join(EndOfParagraph, paragraphs.Where(paragraph => !string.IsNullOrEmpty(paragraph)));
        return text + EndOfParagraph + Footer(facts, hasEstimates: text.Contains('~', StringComparison.Ordinal), Reason(reference, registry));
    }

    private static string Reason(ImageReference reference, IImageRegistry registry) =>
        RegistryLines.WhyNotFresher(reference, registry) is { } reason ? $" · {reason}" : "";

    /// <summary>The table of the series, or where it has ended of the next one that has not: nobody should choose among its variants.</summary>
    private static IEnumerable<string?> Comparison(string series, string? current, DateOnly today)
    {
        bool ended = LifeCycles.Bundled.FindPython(series)?.StatusOn(today) == SupportStatus.Ended;
        PythonSeries shown = (ended ? null : Catalog.FindSeries(series)) ?? Catalog.NextSupportedSeries(series, today) ?? Catalog.LatestSeries;
        if (shown.Name != series) yield return $"**Python {shown.Name}** instead:";

        yield return VariantTable.Write(shown.Name, shown.Name == series ? current : null, today);
        yield return shown.IsPrerelease ? null : VariantTable.Advice(shown);
    }

    private static string Unknown(TagFacts facts, ImageReference reference, IImageRegistry registry, DateOnly today)
    {
        if (registry.ManifestOf(reference).Value is not null && RegistryLines.Describe(reference, registry, withPython: true) is { } told)
        {
            return $"**python:{facts.Tag}** is newer than the bundled facts of {Phrases.Day(facts.Provenance.AsOf)}.{EndOfParagraph}{told}";
        }

        if (facts.Status == TagStatus.NewerThanFacts)
        {
            return $"**python:{facts.Tag}** was not there yet on {Phrases.Day(facts.Provenance.AsOf)}, the day of the bundled facts. It may have come since.";
        }

        string? nearest = (facts.Parts is { } tag ? Catalog.WithSupportedDistribution(tag, today) : null) ?? Catalog.Nearest(facts.Tag);

        // A slip in the digits of a version would be a guess at another Python.
        if (facts.Parts?.Series is { } series && (nearest is null || PythonTag.Parse(nearest)?.Series != series)) nearest = null;
        string question = nearest is null ? "" : $" Did you mean `{nearest}`?";
        return $"⚠ **python:{facts.Tag}** is not, and never was, a tag of the official image.{question}";
    }

    /// <summary>The series that an unknown tag seems to mean.</summary>
    private static string SeriesNear(TagFacts facts)
    {
        string head = facts.Tag.Split('-')[0];
        return ImageVersion.Parse(head) is { Parts: >= 2 } version ? version.Series : Catalog.LatestSeries.Name;
    }

    private static string? DigestLine(ImageReference reference, (string FullTag, DateOnly AsOf)? build) => (reference.Digest, build) switch
    {
        (null, _) => null,
        (_, { } seen) => $"Pinned by digest: always this build, seen as `{seen.FullTag}` on {Phrases.Day(seen.AsOf)}.{Contradiction(reference, seen.FullTag)}",
        _ => "Pinned by a digest that is not among the bundled facts: it may be an older build than the tag, which this describes.",
    };

    /// <summary>What to say of a tag beside the digest that names another release or variant.</summary>
    private static string Contradiction(ImageReference reference, string fullTag)
    {
        if (reference.Tag is not { } written || PythonTag.Parse(written) is not { } said || PythonTag.Parse(fullTag) is not { } pinned) return "";

        bool isOther = said.Flavour != pinned.Flavour
            || (said.Series is { } series && series != pinned.Series)
            || (said.Precision == TagPrecision.Patch && said.Version != pinned.Version)
            || (said.Distribution is { } distribution && distribution != pinned.Distribution);
        return isOther ? $" ⚠ The tag beside it, `{written}`, says otherwise and does not count." : "";
    }

    private static string Footer(TagFacts facts, bool hasEstimates, string reason) =>
        $"*{Dated(facts.Provenance)}{(hasEstimates ? " · ~ from the nearest build that was measured" : "")}{reason}*";

    private static string Dated(Provenance provenance) => $"Facts of {Phrases.Day(provenance.AsOf)}, {provenance.Source}";
}
