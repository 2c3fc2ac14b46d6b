using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports a stage that copies from itself, and stages that wait for one another: BuildKit refuses the file.</summary>
internal sealed class CircularStages : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "circular-stages", Category.Stages, Severity.Error,
        "A stage needs itself to be built", FixKind.None, ["DL3023", "DS-0006"]);

    public override Subjects Subjects => Subjects.Flag | Subjects.Stages;

    public override void Check(RuleContext context)
    {
        // A FROM names what is above it alone, and so does nearly every COPY.
        if (!HasUseBelow(context, InstructionKind.Copy) && !HasUseBelow(context, InstructionKind.Run)) return;

        StageCycles? cycles = null;
        foreach (StageUse use in context.UsesOfStages)
        {
            if (use.IsOnbuild || use.Stage.Index < use.User.Index) continue;

            cycles ??= context.OfFile(StageCycles.Of);
            if (!cycles.Has(use.Stage, use.User)) continue;

            if (use.Stage == use.User)
            {
                context.Report(use.Span, $"This is the stage itself, of which nothing is there to copy yet: name {Advice(context.Model, use.Stage)}.");
                continue;
            }

            context.Report(
                use.Span,
                $"This stage needs `{NameOf(use.Stage)}`, which needs this one: BuildKit refuses such a circle. Let one of them copy from elsewhere.",
                [new RelatedPlace(use.Stage.From.StageName?.Span ?? use.Stage.From.Keyword.Span, "The stage that it waits for.")]);
        }
    }

    /// <summary>Whether any of the steps names its own stage or a later one, as at least one of a circle does.</summary>
    private static bool HasUseBelow(RuleContext context, InstructionKind kind)
    {
        foreach (Step step in context.StepsOf(kind))
        {
            foreach ((string written, _) in new StageSources(step.Instruction))
            {
                if (context.Model.FindStage(written) is { } used && used.Index >= step.Stage.Index) return true;
            }
        }

        return false;
    }

    private static string NameOf(Stage stage) => stage.Name ?? $"stage {stage.Index}";

    private static string Advice(SemanticModel model, Stage stage) =>
        stage.Index > 0 && model.Stages[stage.Index - 1].Name is { } name ? $"another one, such as `{name}`" : "another stage or an image";
}
