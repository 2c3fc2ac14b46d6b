using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Style;

/// <summary>Reports a stage whose name has upper-case letters: BuildKit turns it into lower case, and a FROM does not find it otherwise.</summary>
internal sealed class StageNameCasing : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "stage-name-casing", Category.Style, Severity.Information,
        "The name of a stage has upper-case letters", FixKind.Safe, ["StageNameCasing"]);

    public override Subjects Subjects => Subjects.StageName;

    public override void Check(RuleContext context)
    {
        ILookup<Stage, StageUse>? uses = null;
        foreach (Stage stage in context.Stages)
        {
            if (stage.From.StageName is not { } word || IsLowerCase(word.Raw)) continue;

            uses ??= context.OfFile(static model => model.UsesOfStages.ToLookup(use => use.Stage));
            Report(context, word, uses[stage]);
        }
    }

    private static void Report(RuleContext context, WordSyntax word, IEnumerable<StageUse> uses)
    {
        string name = word.Text.ToLowerInvariant();
        ImmutableArray<TextEdit> edits =
        [
            new TextEdit(word.Span, name),
            .. uses.Where(use => !IsLowerCase(context.Source.Slice(use.Span))).Select(use => new TextEdit(use.Span, name)),
        ];
        context.Report(
            word.Span,
            $"BuildKit names this stage `{name}`: write it so.",
            new Fix($"Rename the stage to {name}", FixKind.Safe, edits));
    }

    private static bool IsLowerCase(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (char.IsUpper(c)) return false;
        }

        return true;
    }
}
