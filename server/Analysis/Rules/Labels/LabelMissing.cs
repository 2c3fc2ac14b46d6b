using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Labels;

/// <summary>Reports a final image without labels that the project requires.</summary>
internal sealed class LabelMissing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "label-missing", Category.Labels, Severity.Warning,
        "A label is missing that the project requires", FixKind.None, ["DL3049"]);

    public override void Check(RuleContext context)
    {
        if (context.Model.FinalStage is not { } final || context.Options.Labels.Labels.IsEmpty) return;

        List<string> missing = [];
        foreach ((string key, LabelExpectation expectation) in context.Options.Labels.Labels)
        {
            if (expectation.IsRequired) missing.Add(key);
        }

        for (Stage? stage = final; stage is not null && missing.Count > 0; stage = stage.Base.Parent)
        {
            foreach (WrittenLabel label in WrittenLabel.In(stage, context.Model.Syntax.Escape)) missing.Remove(label.Key);
        }

        if (missing.Count == 0) return;

        context.Report(
            final.From.Keyword.Span,
            missing.Count == 1
                ? $"The final image has no label `{missing[0]}`, which this project requires."
                : $"The final image lacks {missing.Count} labels that this project requires: {string.Join(", ", missing)}.");
    }
}
