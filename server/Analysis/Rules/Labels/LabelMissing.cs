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

        foreach (WrittenLabel label in WrittenLabel.In(context))
        {
            if (label.Step.Stage.IsInFinalImage) missing.Remove(label.Key);
        }

        if (missing.Count == 0) return;

        context.Report(
            final.From.Keyword.Span,
            missing.Count == 1
                ? $"The final image has no label `{missing[0]}`, which this project requires."
                : $"The final image lacks {missing.Count} labels that this project requires: {string.Join(", ", missing)}.");
    }
}
