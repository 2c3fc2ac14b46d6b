using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports what was meant as a comment behind an instruction, where it becomes a part of a path, a name or a value without a word.</summary>
internal sealed class InlineComment : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "inline-comment", Category.Instructions, Severity.Warning,
        "A comment behind an instruction is taken for a part of it", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Workdir | Subjects.User | Subjects.Volume | Subjects.Copy | Subjects.Add | Subjects.Arg | Subjects.Env | Subjects.Label;

    public override void Check(RuleContext context)
    {
        if (!HasMark(context.Source.Slice(context.Span))) return;

        foreach (InstructionSyntax global in context.Instructions)
        {
            if (global.Kind != InstructionKind.Arg) break;
            Check(context, global, global);
        }

        ReadOnlySpan<InstructionKind> kinds =
        [
            InstructionKind.Workdir, InstructionKind.User, InstructionKind.Volume, InstructionKind.Copy, InstructionKind.Add, InstructionKind.Arg,
            InstructionKind.Env, InstructionKind.Label,
        ];
        foreach (InstructionKind kind in kinds)
        {
            foreach (Step step in context.StepsOf(kind)) Check(context, step.Instruction, step.Effective);
        }
    }

    /// <summary>Whether a number sign stands behind anything else but at the beginning of a line, where comments do.</summary>
    private static bool HasMark(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (text[at..].IndexOf('#') is >= 0 and var distance)
        {
            at += distance + 1;
            if (at > 1 && text[at - 2] != '\n') return true;
        }

        return false;
    }

    /// <param name="effective">What <paramref name="instruction"/> holds, where it is an ONBUILD.</param>
    private static void Check(RuleContext context, InstructionSyntax instruction, InstructionSyntax effective)
    {
        if (TrailingComment.Find(effective, context.Escape) is not { } comment) return;

        string becomes = effective.Kind switch
        {
            InstructionKind.Workdir => "this is a part of the folder's name",
            InstructionKind.User => "this is a part of the user's name",
            InstructionKind.Volume => "its words are taken for more volumes",
            InstructionKind.Arg => "its words are taken for more build arguments",
            InstructionKind.Copy or InstructionKind.Add => "its words are taken for more files, and the last one for the destination",
            _ => "this is a part of the value",
        };
        TextEdit[] edits = TrailingComment.FindEdits(context, instruction, comment.Span);
        context.Report(
            comment.Span,
            $"A comment cannot stand behind an instruction: {becomes}. Give it a line of its own.",
            edits.Length == 0 ? [] : [Fix.NeedsConsent(TrailingComment.Title, edits)]);
    }
}
