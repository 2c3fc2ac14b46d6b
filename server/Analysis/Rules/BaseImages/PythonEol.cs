using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a Python that gets no more security fixes, or will soon get none.</summary>
internal sealed class PythonEol : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "python-eol", Category.BaseImage, Severity.Warning,
        "This release of Python is past its end of life, or near it", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (StageOnKnownImage.Find(stage) is not { } known) continue;
            if (known.Image.FindCycleOfPython() is not { LastDay: { } last, Cycle: var series } cycle) continue;

            SupportStatus status = cycle.StatusOn(context.Today);
            if (status == SupportStatus.Supported) continue;

            bool hasEnded = status == SupportStatus.Ended;
            WayOut way = PythonCatalog.Bundled.FindWayOut(series, known.FindTag(), context.Today);
            context.Report(
                hasEnded ? Severity.Warning : Severity.Information,
                known.Text.Word.Span,
                hasEnded
                    ? $"Python {series} has had no security fixes since {last.Iso()}{(way.Next is not { } next ? "" : $": move to {next.Name} or later")}."
                    : $"Python {series} gets its last security fixes on {last.Iso()}{(way.Next is not { } later ? "" : $": plan the move to {later.Name} or later")}.",
                [],
                // The smallest step that helps, and the newest series for those who want to be done with it for longer.
                StageOnKnownImage.Moves(context.Model, known.Stage, way.Tag, way.LatestTag));
        }
    }
}
