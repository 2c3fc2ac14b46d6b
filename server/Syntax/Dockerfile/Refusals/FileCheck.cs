using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile.Refusals;

/// <summary>Finds what a whole file lacks.</summary>
internal static class FileCheck
{
    public static void Check(
        ImmutableArray<InstructionSyntax>.Builder instructions, ImmutableArray<TextSpan>.Builder comments, ProblemList problems)
    {
        if (instructions.Count == 0)
        {
            TextSpan place = comments.Count > 0 ? comments[^1] : new TextSpan(0, 0);
            problems.Add(SyntaxProblemKind.NoInstruction, place, "There is no instruction in this file: a Dockerfile begins with FROM and an image.");
            return;
        }

        // One FROM too late is one mistake, however many instructions stand before it.
        foreach (InstructionSyntax instruction in instructions)
        {
            if (instruction.Kind == InstructionKind.From) return;
            if (instruction.Kind is InstructionKind.Arg or InstructionKind.Unknown) continue;

            problems.Add(
                SyntaxProblemKind.BeforeFrom,
                instruction.Keyword.Span,
                $"{FlagCheck.KeywordOf(instruction.Kind)} stands before the first FROM, where there is no stage yet: only ARG may.");
            return;
        }
    }
}
