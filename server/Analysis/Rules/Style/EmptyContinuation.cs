using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Style;

/// <summary>Reports blank lines within a continued instruction. BuildKit reads over them and says that it will not for ever.</summary>
internal sealed class EmptyContinuation : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "empty-continuation", Category.Style, Severity.Warning,
        "A blank line stands within a continued instruction", FixKind.Safe, ["NoEmptyContinuation"]);

    public override void Check(RuleContext context)
    {
        foreach (InstructionSyntax instruction in context.Instructions)
        {
            if (!instruction.HasEmptyContinuation || BlankLines(context.Source, instruction) is not [TextSpan first, ..] blanks) continue;

            context.Report(
                first,
                $"The blank line does not end this {instruction.Keyword.Text.ToUpperInvariant()}: BuildKit reads on, and announces that this becomes an error.",
                new Fix(
                    blanks.Length == 1 && first.Length <= context.Source.NewLine.Length ? "Remove the blank line" : "Remove the blank lines",
                    FixKind.Safe,
                    [.. blanks.Select(blank => new TextEdit(blank, ""))]));
        }
    }

    /// <summary>The runs of blank lines, each with its line ends. In a here-document blank lines are text.</summary>
    private static ImmutableArray<TextSpan> BlankLines(SourceText source, InstructionSyntax instruction)
    {
        string text = source.Content;
        int end = instruction.Heredocs is [HeredocSyntax document, ..] ? document.BodySpan.Start - 1 : instruction.LinesSpan.End;
        ImmutableArray<TextSpan>.Builder blanks = ImmutableArray.CreateBuilder<TextSpan>();
        int runStart = -1;
        int at = instruction.LinesSpan.Start;
        while (at <= end && at < text.Length)
        {
            int feed = text.IndexOf('\n', at);
            int next = feed < 0 ? text.Length : feed + 1;
            if (!text.AsSpan(at, next - at).IsWhiteSpace()) Close(at);
            else if (runStart < 0) runStart = at;
            at = next;
        }

        Close(at);
        return blanks.ToImmutable();

        void Close(int runEnd)
        {
            if (runStart >= 0) blanks.Add(new TextSpan(runStart, runEnd));
            runStart = -1;
        }
    }
}
