using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions;

/// <summary>Ways to name the image of a FROM more strictly that no finding asks for, and those that do it to all images of the file at once.</summary>
public static class PinFeature
{
    private const string NewerPatch = "newer-patch-available";

    private static readonly ImmutableArray<PinLevel> Levels = [PinLevel.Series, PinLevel.Patch, PinLevel.Digest];

    /// <summary>What can be pinned where <paramref name="span"/> touches the image of a FROM, from loose to strict; none of what a finding's fix does there.</summary>
    public static ImmutableArray<CodeAction> At(Snapshot snapshot, TextSpan span, LintOptions options)
    {
        if (snapshot.Model is not { } model || FindStage(model, span) is not { } stage) return [];

        ImmutableArray<Finding> findings = snapshot.Lint(options).Findings;
        Fix[] offered = [.. findings.Where(finding => finding.Span == stage.Base.Text?.Word.Span).SelectMany(finding => finding.Fixes)];
        return
        [
            .. ImagePins.Of(model, stage, options.Registry)
                .Where(pin => !offered.Any(fix => fix.Edits.SequenceEqual(pin.Edits)))
                .Select(pin => ToAction(pin.Title, pin.Edits)),
            .. PinAll(model, options),
            .. MoveAllToNewestPatch(findings, stage),
        ];
    }

    /// <summary>The fixes of all images of which a later patch release is out, where this one is among them.</summary>
    private static IEnumerable<CodeAction> MoveAllToNewestPatch(ImmutableArray<Finding> findings, Stage stage)
    {
        Finding[] outdated = [.. findings.Where(finding => finding is { Rule.Name: NewerPatch, Fixes: [_, ..] })];
        if (!outdated.Any(finding => finding.Span == stage.Base.Text?.Word.Span)) yield break;

        EditSet edits = new();
        Finding[] mended = [.. outdated.Where(finding => edits.TryAdd(finding.Fixes[0].Edits))];
        if (mended.Length > 1)
        {
            yield return new CodeAction(
                $"Move all {mended.Length} images of this file to the newest patch release", CodeActionKind.QuickFix, edits.Edits, [.. mended], IsPreferred: false);
        }
    }

    private static Stage? FindStage(SemanticModel model, TextSpan span)
    {
        if (model.FindStage(span.Start) is not { Base.Text: { } text } stage) return null;

        return text.Word.Span.Touches(span.Start) || text.Word.Span.Overlaps(span) ? stage : null;
    }

    /// <summary>One action for each level at which more than one image can be pinned. What would touch the same place in two ways is left as it is.</summary>
    private static IEnumerable<CodeAction> PinAll(SemanticModel model, LintOptions options)
    {
        ImagePin[][] pins = [.. model.Stages.Select(stage => ImagePins.Of(model, stage, options.Registry).ToArray())];
        foreach (PinLevel level in Levels)
        {
            EditSet edits = new();
            int count = 0;
            foreach (ImagePin[] ofStage in pins)
            {
                if (Array.Find(ofStage, pin => pin.Level == level) is { } pin && edits.TryAdd(pin.Edits)) count++;
            }

            if (count > 1) yield return ToAction($"Pin all {count} images of this file to {Describe(level)}", edits.Edits);
        }
    }

    private static string Describe(PinLevel level) => level switch
    {
        PinLevel.Series => "series and distribution (patch releases still arrive)",
        PinLevel.Patch => "exact releases",
        _ => "digests",
    };

    private static CodeAction ToAction(string title, ImmutableArray<TextEdit> edits) =>
        new(title, CodeActionKind.QuickFix, edits, [], IsPreferred: false);
}
