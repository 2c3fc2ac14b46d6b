using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Style;

/// <summary>
/// Reports a keyword in another case than most of the file. As for BuildKit, what stands before the first FROM has no vote and is
/// not judged, and where both cases have as many, upper case wins.
/// </summary>
internal sealed class InstructionCasing : GatheringRule<InstructionCasing.Keywords>
{
    public override RuleDescriptor Descriptor { get; } = new(
        "instruction-casing", Category.Style, Severity.Information,
        "The keyword is in another case than most of the file", FixKind.Safe, ["ConsistentInstructionCasing"]);

    protected override Keywords? Gather(RuleContext context)
    {
        Keywords found = new();
        foreach (Stage stage in context.Stages)
        {
            found.Count(stage.From.Keyword);
            foreach (Step step in stage.Steps)
            {
                if (step.Instruction.Kind != InstructionKind.Unknown) found.Count(step.Instruction.Keyword);
            }
        }

        return found;
    }

    protected override void Judge(RuleContext context, IReadOnlyList<Keywords> parts)
    {
        Keywords all = new();
        foreach (Keywords part in parts) all.Add(part);
        if (!all.Differ) return;

        bool isLower = all.Lower > all.Upper;
        foreach (WordSyntax keyword in KeywordsOf(context.Model))
        {
            if (isLower ? IsAll(keyword.Raw, 'a', 'z') : IsAll(keyword.Raw, 'A', 'Z')) continue;

            string wanted = isLower ? keyword.Text.ToLowerInvariant() : keyword.Text.ToUpperInvariant();
            context.Report(
                keyword.Span,
                $"Keywords of this file are in {(isLower ? "lower" : "upper")} case: write {wanted}.",
                keyword.Span.Length == wanted.Length ? [Fix.Safe($"Write {wanted}", new TextEdit(keyword.Span, wanted))] : []);
        }
    }

    private static IEnumerable<WordSyntax> KeywordsOf(SemanticModel model)
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

    /// <summary>How many keywords are in which case.</summary>
    internal sealed class Keywords
    {
        public int Lower { get; private set; }

        public int Upper { get; private set; }

        public int Mixed { get; private set; }

        public bool Differ => Mixed > 0 || (Lower > 0 && Upper > 0);

        public void Count(WordSyntax keyword)
        {
            if (IsAll(keyword.Raw, 'A', 'Z')) Upper++;
            else if (IsAll(keyword.Raw, 'a', 'z')) Lower++;
            else Mixed++;
        }

        public void Add(Keywords others)
        {
            Lower += others.Lower;
            Upper += others.Upper;
            Mixed += others.Mixed;
        }
    }
}
