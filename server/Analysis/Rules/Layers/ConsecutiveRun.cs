using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>Reports RUNs right below one another that would do the same as one.</summary>
internal sealed class ConsecutiveRun : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "consecutive-run", Category.Layers, Severity.Information,
        "RUNs right below one another make a layer each", FixKind.NeedsConsent, ["DL3059"])
    {
        IsOffByDefault = true,
    };

    public override Subjects Subjects => Subjects.Run;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (!stage.IsInFinalImage) continue;

            List<Step> row = [];
            foreach (Step step in stage.Steps)
            {
                if (row.Count > 0 && !(IsPlain(step) && step.Instruction.LeadingComments.IsEmpty && RunMerge.Continues(context.Source, row[^1], step))) Report(context, row);
                if (IsPlain(step)) row.Add(step);
            }

            Report(context, row);
        }
    }

    /// <summary>Pipes and <c>||</c> can be merged, but what fails with what is then harder to see than it was.</summary>
    private static bool IsPlain(Step step) => RunMerge.IsMergeable(step) && step.Scripts[0].IsPlainSequence;

    private static void Report(RuleContext context, List<Step> row)
    {
        if (row.Count > 1)
        {
            context.Report(
                row[1].Instruction.Keyword.Span,
                $"These {row.Count} RUNs make {row.Count} layers. One RUN makes one, at the price that all of it runs again when a part changes.",
                [new RelatedPlace(row[0].Instruction.Keyword.Span, "The first of them.")],
                Fix.NeedsConsent($"Merge the {row.Count} RUNs", RunMerge.Edits(context.Model.Syntax, row).AsSpan()));
        }

        row.Clear();
    }
}
