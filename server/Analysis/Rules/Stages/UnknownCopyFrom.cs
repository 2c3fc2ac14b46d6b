using System.Globalization;
using Basewise.Analysis.Rules.Variables;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>
/// Reports a <c>--from</c> that names no stage which is there by then: a number without a stage, a stage that comes later, a name
/// that is nearly a stage's, or a plain word that neither a stage nor an image is known by.
/// </summary>
internal sealed class UnknownCopyFrom : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "unknown-copy-from", Category.Stages, Severity.Error,
        "COPY --from names a stage that does not exist", FixKind.NeedsConsent, ["DL3022"]);

    public override Subjects Subjects => Subjects.Flag | Subjects.Stages;

    public override void Check(RuleContext context)
    {
        StageCycles? cycles = null;
        Check(context, InstructionKind.Copy, ref cycles);
        Check(context, InstructionKind.Run, ref cycles);
    }

    private static void Check(RuleContext context, InstructionKind kind, ref StageCycles? cycles)
    {
        foreach (Step step in context.StepsOf(kind))
        {
            // What an ONBUILD names are the stages of another file.
            foreach ((string written, TextSpan span) in new StageSources(step.Instruction))
            {
                if (written.Length == 0 || span.IsEmpty) continue;

                Stage? named = context.Model.FindStage(written);
                if (named is not null && named.Index > step.Stage.Index) ReportLaterStage(context, step.Stage, named, span, ref cycles);
                if (written.Contains('$', StringComparison.Ordinal))
                {
                    if (kind == InstructionKind.Copy) ReportVariable(context, step.Stage, written, span);
                }
                else if (named is null)
                {
                    ReportUnknown(context, step.Stage, written, span);
                }
            }
        }
    }

    /// <summary>BuildKit builds the stages from top to bottom, so that a later one is not there yet.</summary>
    private static void ReportLaterStage(RuleContext context, Stage user, Stage later, TextSpan span, ref StageCycles? cycles)
    {
        // Stages that wait for one another are a matter of their own.
        cycles ??= context.OfFile(StageCycles.Of);
        if (cycles.Has(later, user)) return;

        context.Report(
            span,
            $"The stage `{later.Name ?? later.Index.ToString(CultureInfo.InvariantCulture)}` comes later, and BuildKit refuses to copy from what is not built yet: move it above this one.",
            [new RelatedPlace(later.From.StageName?.Span ?? later.From.Keyword.Span, "The stage begins here.")]);
    }

    private static void ReportVariable(RuleContext context, Stage stage, string written, TextSpan span) => context.Report(
        span,
        "BuildKit replaces no variables in COPY --from, and refuses them: name the image in a FROM of its own, which sees the ARGs above the first FROM.",
        StageForImage.FindFix(context.Model, stage, written, span, context.Source.NewLine) is { } fix ? [fix] : []);

    private static void ReportUnknown(RuleContext context, Stage stage, string written, TextSpan span)
    {
        if (int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            context.Report(span, stage.Index == 0
                ? $"There is no stage {written}: this is the first one, number 0, and nothing is above it."
                : $"There is no stage {written}: those above this one have the numbers 0 to {stage.Index - 1}, and names are safer than numbers.");
            return;
        }

        // Anything else than a plain word is an image beyond doubt.
        if (written.AsSpan().ContainsAny("/:@.") || written == "scratch" || OfficialImages.Contains(written)) return;

        string? near = NearName.Find(written, EarlierNames(context.Model, stage));
        if (near is not null)
        {
            context.Report(
                Severity.Warning, span, $"No stage is named `{written}`, so BuildKit looks for an image of that name: do you mean `{near}`?", [],
                Fix.NeedsConsent($"Use {near}", new TextEdit(span, near)));
            return;
        }

        context.Report(
            Severity.Information, span,
            $"No stage is named `{written}`: BuildKit takes a build context of that name, or else pulls docker.io/library/{written}. If the image is meant, give it a tag.",
            []);
    }

    private static IEnumerable<string> EarlierNames(SemanticModel model, Stage stage)
    {
        foreach (Stage other in model.Stages)
        {
            if (other.Index >= stage.Index) yield break;
            if (other.Name is { } name) yield return name;
        }
    }
}
