using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>
/// All that switches rules off within a Dockerfile: Basewise's own comments, hadolint's, and BuildKit's <c># check=skip=…</c>.
/// </summary>
internal sealed class FileSuppressions : SuppressionSet
{
    private readonly DockerfileSyntax syntax;
    private readonly CheckPragmas checks;

    public FileSuppressions(DockerfileSyntax syntax, LintOptions options)
    {
        this.syntax = syntax;
        bool hasPragmas = false;
        foreach (TextSpan comment in syntax.Comments)
        {
            // What switches something off says what, behind an equals sign.
            if (!syntax.Source.Slice(comment).Contains('=')) continue;

            hasPragmas |= CheckPragmas.IsOne(syntax.Source, comment);
            if (SuppressionReader.Find(syntax.Source, comment) is not { } found) continue;
            if (found.Dialect != SuppressionDialect.Basewise && !options.HeedsHadolintComments) continue;

            (SuppressionReach reach, TextSpan span) = ReachOf(found);
            Add(syntax.Source, found, reach, span);
        }

        checks = new CheckPragmas(syntax, hasPragmas);
    }

    // Both are asked: a comment counts as used also where BuildKit's directive alone would do.
    public override bool Skip(Finding finding) => checks.Skip(finding) | base.Skip(finding);

    /// <summary>The finding as BuildKit takes it where a directive asks for its severity.</summary>
    public override Finding Weigh(Finding finding) => checks.Weigh(finding);

    private (SuppressionReach Reach, TextSpan Span) ReachOf(SuppressionComment comment)
    {
        if (comment.IsForFile) return (SuppressionReach.File, new TextSpan(0, syntax.Source.Length));

        int index = syntax.IndexOfFirstInstruction(comment.Comment.Start);
        if (index == syntax.Instructions.Length) return (SuppressionReach.Nothing, default);

        // Within a continuation a comment is no longer above anything.
        InstructionSyntax instruction = syntax.Instructions[index];
        if (instruction.LinesSpan.Start < comment.Comment.Start) return (SuppressionReach.Nothing, default);
        if (comment.Dialect == SuppressionDialect.Hadolint)
        {
            return IsOnNextLine(comment.Comment, instruction) ? (SuppressionReach.Instruction, instruction.LinesSpan) : (SuppressionReach.Nothing, default);
        }

        return instruction.Kind == InstructionKind.From
            ? (SuppressionReach.Stage, StageAt(index))
            : (SuppressionReach.Instruction, instruction.LinesSpan);
    }

    /// <summary>hadolint compares line numbers: with anything between them, the two have nothing to do with each other.</summary>
    private bool IsOnNextLine(TextSpan comment, InstructionSyntax instruction) =>
        syntax.Source.PositionOf(comment.Start).Line + 1 == syntax.Source.PositionOf(instruction.LinesSpan.Start).Line;

    private TextSpan StageAt(int from)
    {
        int end = from + 1;
        while (end < syntax.Instructions.Length && syntax.Instructions[end].Kind != InstructionKind.From) end++;
        return new TextSpan(
            syntax.Instructions[from].LinesSpan.Start,
            end < syntax.Instructions.Length ? syntax.Instructions[end].LinesSpan.Start - 1 : syntax.Source.Length);
    }
}
