using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a base image on a release of Debian, Ubuntu or Alpine that nobody mends any more.</summary>
internal sealed class DistroEol : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "distro-eol", Category.BaseImage, Severity.Warning,
        "The base image's distribution is past its end of life", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (StageOnKnownImage.Find(stage) is not { } known) continue;
            if (known.Image.FindCycleOfDistribution() is not { } cycle || cycle.StatusOn(context.Today) != SupportStatus.Ended || known.Image.Distribution is not { } distribution) continue;
            if (IsChosenByPython(known, context.Today)) continue;

            string since = cycle.LastDay is { } last ? $" since {last.Iso()}" : " any more";
            context.Report(
                known.Text.Word.Span,
                $"{distribution.DisplayName} has had no security fixes{since}; its packages keep every hole that was found after that.",
                known.FindTag() is { } tag
                    ? StageOnKnownImage.Moves(context.Model, known.Stage, PythonCatalog.Bundled.WithSupportedDistribution(tag, context.Today))
                    : []);
        }
    }

    /// <summary>
    /// Whether a tag that names no distribution, such as 3.7, stands on an old one for the age of its Python: that is reported, and
    /// another Python brings another distribution along.
    /// </summary>
    private static bool IsChosenByPython(StageOnKnownImage known, DateOnly today) =>
        known.FindTag() is { MovesDistribution: true } && known.Image.PythonSeries is { } series
        && LifeCycles.Bundled.FindPython(series)?.StatusOn(today) == SupportStatus.Ended;
}
