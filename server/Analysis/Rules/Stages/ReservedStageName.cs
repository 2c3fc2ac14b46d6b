using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports a stage with a name that means something else to BuildKit.</summary>
internal sealed class ReservedStageName : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "reserved-stage-name", Category.Stages, Severity.Warning,
        "The stage has a name that is reserved", FixKind.None, ["ReservedStageName", "DL3063"]);

    public override Subjects Subjects => Subjects.StageName;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.From.StageName is not { } word) continue;

            string? meaning = word.Content.Equals("scratch", StringComparison.OrdinalIgnoreCase) ? "the empty image"
                : word.Content.Equals("context", StringComparison.OrdinalIgnoreCase) ? "the build context"
                : null;
            if (meaning is not null) context.Report(word.Span, $"`{word.Text}` is BuildKit's own name for {meaning}: give the stage another one.");
        }
    }
}
