using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>
/// Reads a Dockerfile again as it would be after some edits. From the first instruction behind them on, where it is read as before, everything
/// is: a long file is read as far as that one.
/// </summary>
internal sealed class Rereading
{
    private readonly SemanticModel before;
    private readonly DockerfileSyntax after;

    // What is compared: the instructions from the first one that is another on, up to these.
    private readonly int start;
    private readonly int endBefore;
    private readonly int endAfter;

    private Rereading(SemanticModel before, DockerfileSyntax after, int endBefore, int endAfter)
    {
        (this.before, this.after) = (before, after);
        (this.endBefore, this.endAfter) = (endBefore, endAfter);
        while (start < Math.Min(endBefore, endAfter) && before.Syntax.Instructions[start] == after.Instructions[start]) start++;
    }

    /// <summary>Whether BuildKit would refuse more than it does now.</summary>
    public bool HasMoreProblems
    {
        get
        {
            ImmutableArray<SyntaxProblem> known = before.Syntax.Problems;
            int behind = endBefore < before.Syntax.Instructions.Length ? before.Syntax.Instructions[endBefore].LinesSpan.End : int.MaxValue;
            return after.Problems.Length > known.Count(problem => problem.Span.Start < behind);
        }
    }

    /// <summary>Whether all RUNs have the commands that they have now, in the same order.</summary>
    public bool KeepsCommands
    {
        get
        {
            SemanticModel changed = SemanticModel.Of(after, images: before.Images, earlier: before);
            return CommandsOf(StepsOf(before, start, endBefore)).SequenceEqual(CommandsOf(StepsOf(changed, start, endAfter)));
        }
    }

    public static Rereading Of(SemanticModel model, ImmutableArray<TextEdit> edits)
    {
        DockerfileSyntax before = model.Syntax;
        if (FindPart(model, edits) is { } part) return part;

        DockerfileSyntax after = DockerfileSyntax.Parse(before.Source.With(edits), before);
        return new Rereading(model, after, before.Instructions.Length, after.Instructions.Length);
    }

    /// <summary>
    /// The commands of RUNs as the shell gets them, in order. <c>set -e</c> alone, which a here-document needs and a chain does not, and
    /// <c>exec</c>, which is only for a shell, are left out.
    /// </summary>
    internal static List<string> CommandsOf(IEnumerable<Step> steps)
    {
        List<string> commands = [];
        foreach (ShellCommand command in steps.SelectMany(step => step.Scripts).SelectMany(script => script.Commands))
        {
            if (command.Outer is not null) continue;

            List<string> words = [];
            foreach (ShellAssignment assignment in command.Assignments) words.Add(assignment.Word.ToString());
            foreach (ShellWord word in command.Words) words.Add(word.Value ?? word.ToString());
            if (words is ["exec", _, ..]) words.RemoveAt(0);
            if (words is not ([] or ["set", "-e"])) commands.Add(string.Join('\0', words));
        }

        return commands;
    }

    private static Rereading? FindPart(SemanticModel model, ImmutableArray<TextEdit> edits)
    {
        DockerfileSyntax before = model.Syntax;
        int last = edits.Max(edit => edit.Span.End);
        int next = before.IndexOfFirstInstruction(last);
        if (next < before.Instructions.Length && before.Instructions[next].LinesSpan.Start <= last) next++;
        if (next == before.Instructions.Length) return null;

        TextSpan lines = before.Instructions[next].LinesSpan;
        DockerfileSyntax after = DockerfileSyntax.Parse(new SourceText(before.Source.Content[..lines.End]).With(edits), before);
        int moved = edits.Sum(edit => edit.NewText.Length - edit.Span.Length);
        bool isReadAsBefore = after.Escape == before.Escape && after.Instructions is [.., { } instruction]
            && instruction.LinesSpan == new TextSpan(lines.Start + moved, lines.End + moved);
        if (!isReadAsBefore) return null;

        Rereading part = new(model, after, next, after.Instructions.Length - 1);
        return DecidesForOthers(before, part.start, part.endBefore) || DecidesForOthers(after, part.start, part.endAfter) ? null : part;
    }

    /// <summary>Whether the shell that reads the RUNs below may be another one because of these instructions.</summary>
    private static bool DecidesForOthers(DockerfileSyntax syntax, int start, int end)
    {
        foreach (InstructionSyntax instruction in syntax.Instructions.AsSpan()[start..end])
        {
            if (instruction.Kind is InstructionKind.From or InstructionKind.Shell or InstructionKind.Arg or InstructionKind.Onbuild) return true;
        }

        return false;
    }

    private static IEnumerable<Step> StepsOf(SemanticModel model, int start, int end)
    {
        ImmutableArray<InstructionSyntax> instructions = model.Syntax.Instructions;
        int from = start < instructions.Length ? instructions[start].LinesSpan.Start : int.MaxValue;
        int to = end < instructions.Length ? instructions[end].LinesSpan.Start : int.MaxValue;
        for (int i = 0; i < model.Stages.Length && model.Stages[i].From.LinesSpan.Start < to; i++)
        {
            if (i + 1 < model.Stages.Length && model.Stages[i + 1].From.LinesSpan.Start <= from) continue;

            foreach (Step step in model.Stages[i].Steps)
            {
                if (step.Instruction.LinesSpan.Start >= from && step.Instruction.LinesSpan.Start < to) yield return step;
            }
        }
    }
}
