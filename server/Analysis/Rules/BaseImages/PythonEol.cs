using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a Python that gets no more security fixes, or will soon get none.</summary>
internal sealed class PythonEol : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "python-eol", Category.BaseImage, Severity.Warning,
        "This release of Python is past its end of life, or near it", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            if (stage.Base is not { Text: { } text, Reference: { } reference }) continue;
            if (KnownImages.Bundled.Find(reference)?.PythonSeries is not { } series || LifeCycles.Bundled.FindPython(series) is not { LastDay: { } last } cycle) continue;

            SupportStatus status = cycle.StatusOn(context.Today);
            if (status == SupportStatus.Supported) continue;

            bool hasEnded = status == SupportStatus.Ended;
            PythonSeries? next = PythonCatalog.Bundled.NextSupportedSeries(series, context.Today);
            context.Report(
                hasEnded ? Severity.Warning : Severity.Information,
                text.Word.Span,
                hasEnded
                    ? $"Python {series} has had no security fixes since {last.Iso()}{(next is null ? "" : $": move to {next.Name} or later")}."
                    : $"Python {series} gets its last security fixes on {last.Iso()}{(next is null ? "" : $": plan the move to {next.Name} or later")}.",
                [],
                Fixes(context, stage, next));
        }
    }

    /// <summary>The smallest step that helps, and the newest series for those who want to be done with it for longer.</summary>
    private static Fix[] Fixes(RuleContext context, Stage stage, PythonSeries? next)
    {
        if (next is null || stage.Base.EffectiveTag is null || stage.Base.FindPythonFacts() is not { Parts: { } tag }) return [];

        List<Fix> fixes = [];
        foreach (PythonSeries series in new[] { next, PythonCatalog.Bundled.LatestSeries }.Distinct())
        {
            if (PythonCatalog.Bundled.WithSeries(tag, series) is not { } newTag) continue;

            ImmutableArray<TextEdit> edits = TagRewrite.Edits(context.Model, stage, newTag);
            if (!edits.IsEmpty) fixes.Add(new Fix($"Move to {newTag}", FixKind.NeedsConsent, edits));
        }

        return [.. fixes];
    }
}
