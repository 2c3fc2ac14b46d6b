using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports a CMD, ENTRYPOINT or HEALTHCHECK that a later one of the same stage replaces.</summary>
internal sealed class MultipleCmdEntrypointHealthcheck : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "multiple-cmd-entrypoint-healthcheck", Category.Instructions, Severity.Warning,
        "A later CMD, ENTRYPOINT or HEALTHCHECK of the stage replaces this one", FixKind.Safe,
        ["MultipleInstructionsDisallowed", "DL3012", "DL4003", "DL4004", "DS-0007", "DS-0016", "DS-0023"])
    {
        Tag = FindingTag.Unnecessary,
    };

    public override Subjects Subjects => Subjects.Cmd | Subjects.Entrypoint | Subjects.Healthcheck;

    public override void Check(RuleContext context)
    {
        Check(context, InstructionKind.Cmd);
        Check(context, InstructionKind.Entrypoint);
        Check(context, InstructionKind.Healthcheck);
    }

    private static void Check(RuleContext context, InstructionKind kind)
    {
        Step? last = null;
        foreach (Step step in context.StepsOf(kind))
        {
            if (step.Instruction.Kind != kind) continue;

            if (last?.Stage == step.Stage) Report(context, last.Instruction, step.Instruction);
            last = step;
        }
    }

    private static void Report(RuleContext context, InstructionSyntax dead, InstructionSyntax next)
    {
        string keyword = InstructionKinds.KeywordOf(dead.Kind);
        context.Report(
            dead.Span,
            $"Only the last {keyword} of a stage counts: this one does nothing.",
            [new RelatedPlace(next.Keyword.Span, $"This {keyword} replaces it.")],
            Fixes(context.Source, dead, keyword));
    }

    private static Fix[] Fixes(SourceText source, InstructionSyntax dead, string keyword)
    {
        // The whole instruction is removed, but never a comment.
        ReadOnlySpan<char> lines = source.Slice(dead.LinesSpan);
        int lineEnd = source.Content.IndexOf('\n', dead.LinesSpan.End);
        if (lineEnd < 0 || (lines.Contains('\n') && lines.Contains('#'))) return [];

        return [Fix.Safe($"Remove this {keyword}", new TextEdit(new TextSpan(dead.LinesSpan.Start, lineEnd + 1), ""))];
    }
}
