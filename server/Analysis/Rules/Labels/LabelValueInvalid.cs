using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Labels;

/// <summary>Reports a label whose value is not what the project expects there, or what the OCI image specification says of its key.</summary>
internal sealed class LabelValueInvalid : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "label-value-invalid", Category.Labels, Severity.Warning,
        "The value of a label is not what is expected there", FixKind.NeedsConsent,
        ["DL3051", "DL3052", "DL3053", "DL3054", "DL3055", "DL3056", "DL3058"]);

    public override Subjects Subjects => Subjects.Label;

    public override void Check(RuleContext context)
    {
        char escape = context.Escape;
        foreach (WrittenLabel label in WrittenLabel.In(context))
        {
            if ((context.Options.Labels.Find(label.Key)?.Kind ?? KindOf(label.Key)) is not { } kind) continue;
            if (label.Assignment.Value is not { } written || label.FindLiteral(escape) is not { } value || LabelValues.FindFault(kind, value) is not { } fault) continue;

            context.Report(
                written.Span.IsEmpty ? label.Assignment.Name.Span : written.Span,
                $"`{label.Key}` {fault}.",
                kind == LabelKind.Spdx && LabelValues.FindSpdxName(value) is { } name
                    ? [Fix.NeedsConsent($"Write {name}", new TextEdit(written.Span, name))]
                    : []);
        }
    }

    /// <summary>What the OCI image specification says of its own keys.</summary>
    private static LabelKind? KindOf(string key) => key switch
    {
        "org.opencontainers.image.created" => LabelKind.Rfc3339,
        "org.opencontainers.image.url" or "org.opencontainers.image.source" or "org.opencontainers.image.documentation" => LabelKind.Url,
        "org.opencontainers.image.licenses" => LabelKind.Spdx,
        _ => null,
    };
}
