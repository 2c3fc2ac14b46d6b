using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports a stage whose name another stage above it has already.</summary>
internal sealed class DuplicateStageName : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "duplicate-stage-name", Category.Stages, Severity.Warning,
        "Two stages have the same name", FixKind.None,
        ["DuplicateStageName", "DL3024", "DS-0012", "CKV_DOCKER_11"]);

    public override Subjects Subjects => Subjects.Stages;

    public override void Check(RuleContext context)
    {
        if (!context.Model.StagesByName.HasRepeatedNames) return;

        Dictionary<string, Stage> firsts = new(StringComparer.OrdinalIgnoreCase);
        foreach (Stage stage in context.Model.Stages)
        {
            if (stage.From.StageName is not { } word || firsts.TryAdd(word.Text, stage)) continue;
            if (firsts[word.Text].From.StageName is not { } first) continue;

            context.Report(
                word.Span,
                $"Another stage is named `{first.Text}` already. What names it below here, and every `COPY --from`, gets this one.",
                [new RelatedPlace(first.Span, "The first stage of this name.")]);
        }
    }
}
