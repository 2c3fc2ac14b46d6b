using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a tag of the official python image that is an alpha, a beta or a release candidate.</summary>
internal sealed class PythonPrereleaseTag : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "python-prerelease-tag", Category.BaseImage, Severity.Warning,
        "The tag is a test version of Python, from before its release", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is not { EffectiveTag: not null, Text: { } text }) continue;
            if (stage.Base.FindPythonFacts() is not { Parts: { IsPrerelease: true } tag, Status: not TagStatus.NeverExisted } facts) continue;

            PythonCatalog catalog = PythonCatalog.Bundled;
            PythonSeries? released = tag.Series is { } series && catalog.FindSeries(series) is { IsPrerelease: false } found ? found : null;
            PythonSeries latest = catalog.LatestSeries;
            context.Report(
                text.Word.Span,
                MessageOf(facts, tag, released),
                StageOnKnownImage.Moves(context.Model, stage, released is null ? null : WithSeries(tag, released), WithSeries(tag, latest)));
        }
    }

    private static string MessageOf(TagFacts facts, PythonTag tag, PythonSeries? released)
    {
        string day = facts.Provenance.AsOf.Iso();
        if (released is not null)
        {
            return $"`{tag.Text}` is from before the release of Python {released.Name} and is not rebuilt: {released.Version} was out on {day}.";
        }

        string what = facts.Image is { } image ? $"`{tag.Text}` was Python {image.Version} on {day}" : $"`{tag.Text}` is a Python from before its release";
        return $"{what}: few packages have wheels for it, and it gets no security fixes of its own. The newest release was {PythonCatalog.Bundled.LatestSeries.Version}.";
    }

    /// <summary>The same flavour of a released series. A candidate names its patch only because it has to: the series is enough.</summary>
    private static string? WithSeries(PythonTag tag, PythonSeries series)
    {
        string newTag = tag.WithVersion(series.Name);
        return PythonCatalog.Bundled.FindTag(newTag).Status == TagStatus.Current
            ? newTag
            : PythonTag.Parse(newTag) is { } parsed ? PythonCatalog.Bundled.WithSeries(parsed, series) : null;
    }
}
