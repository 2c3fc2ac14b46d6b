using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Style;

/// <summary>
/// Reports a keyword in another case than most of the file. As for BuildKit, what stands before the first FROM has no vote and is
/// not judged, and where both cases have as many, upper case wins.
/// </summary>
internal sealed class InstructionCasing : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "instruction-casing", Category.Style, Severity.Information,
        "The keyword is in another case than most of the file", FixKind.Safe, ["ConsistentInstructionCasing"]);

    public override void Check(RuleContext context)
    {
        int lower = 0;
        int upper = 0;
        int mixed = 0;
        foreach (Stage stage in context.Model.Stages)
        {
            Count(stage.From.Keyword);
            foreach (Step step in stage.Steps)
            {
                if (step.Instruction.Kind != InstructionKind.Unknown) Count(step.Instruction.Keyword);
            }
        }

        bool isLower = lower > upper;
        if (mixed == 0 && (lower == 0 || upper == 0)) return;

        foreach (WordSyntax keyword in Keywords(context.Model))
        {
            if (isLower ? IsAll(keyword.Raw, 'a', 'z') : IsAll(keyword.Raw, 'A', 'Z')) continue;

            string wanted = isLower ? keyword.Text.ToLowerInvariant() : keyword.Text.ToUpperInvariant();
            context.Report(
                keyword.Span,
                $"Keywords of this file are in {(isLower ? "lower" : "upper")} case: write {wanted}.",
                keyword.Span.Length == wanted.Length ? [Fix.Safe($"Write {wanted}", new TextEdit(keyword.Span, wanted))] : []);
        }

        void Count(WordSyntax keyword)
        {
            if (IsAll(keyword.Raw, 'A', 'Z')) upper++;
            else if (IsAll(keyword.Raw, 'a', 'z')) lower++;
            else mixed++;
        }
    }

    private static IEnumerable<WordSyntax> Keywords(SemanticModel model)
    {
        foreach (Stage stage in model.Stages)
        {
            yield return stage.From.Keyword;
            foreach (Step step in stage.Steps)
            {
                if (step.Instruction.Kind != InstructionKind.Unknown) yield return step.Instruction.Keyword;
            }
        }
    }

    private static bool IsAll(ReadOnlySpan<char> word, char first, char last) => !word.ContainsAnyExceptInRange(first, last);
}
