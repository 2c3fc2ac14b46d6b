namespace Basewise.Analysis.Rules.Labels;

/// <summary>Reports a label that the project does not know, where it says that it knows all of them.</summary>
internal sealed class LabelNotAllowed : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "label-not-allowed", Category.Labels, Severity.Information,
        "A label is not one of the project's", FixKind.None, ["DL3050"]);

    public override Subjects Subjects => Subjects.Label;

    public override void Check(RuleContext context)
    {
        LabelSchema schema = context.Options.Labels;
        if (!schema.IsStrict) return;

        foreach (WrittenLabel label in WrittenLabel.In(context))
        {
            if (schema.Find(label.Key) is not null) continue;

            context.Report(label.Assignment.Name.Span, $"`{label.Key}` is none of the {schema.Labels.Count} labels that this project knows.");
        }
    }
}
