using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>
/// Reports a stage that nothing can use: it is not the last, no other stage starts or copies from it, and it has no name by which it
/// could be built alone. A stage with a name may be what <c>--target</c> asks for.
/// </summary>
internal sealed class UnusedStage : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "unused-stage", Category.Stages, Severity.Information,
        "Nothing can use this stage", FixKind.NeedsConsent, [])
    {
        Tag = FindingTag.Unnecessary,
    };

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        List<Stage>? nameless = null;
        foreach (Stage stage in context.Model.Stages)
        {
            if (stage.From.StageName is null && !stage.HasStagesOnIt && stage != context.Model.FinalStage && stage != context.Model.Stages[^1]) (nameless ??= []).Add(stage);
        }

        // Most files give every stage but the last a name, and nobody has to look for their uses.
        if (nameless is not null) Check(context, nameless);
    }

    private static void Check(RuleContext context, List<Stage> nameless)
    {
        ImmutableArray<StageUse> uses = context.Model.UsesOfStages;
        HashSet<Stage> used = [.. uses.Select(use => use.Stage)];
        bool isNumbered = uses.Any(use => char.IsAsciiDigit(context.Source.Content[use.Span.Start]));
        foreach (Stage stage in nameless)
        {
            // A FROM that is still being typed is no stage yet.
            if (used.Contains(stage) || stage.From.Image is not { } image) continue;

            context.Report(
                image.Span,
                $"BuildKit never builds this stage: nothing copies from `{image.Text}`, and without a name it is no target. Name it and use COPY --from, or remove it.",
                !isNumbered && FindRemoval(context, stage) is { } edit ? [Fix.NeedsConsent("Remove the stage", edit)] : []);
        }
    }

    /// <summary>The stage's lines; <c>null</c> where there may be a comment among them.</summary>
    private static TextEdit? FindRemoval(RuleContext context, Stage stage)
    {
        if (stage.Index + 1 >= context.Model.Stages.Length) return null;

        TextSpan lines = new(stage.From.LinesSpan.Start, context.Model.Stages[stage.Index + 1].From.LinesSpan.Start);
        return context.Source.Slice(lines).Contains('#') ? null : new TextEdit(lines, "");
    }
}
