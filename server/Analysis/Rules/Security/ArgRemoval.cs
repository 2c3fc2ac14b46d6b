using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Takes an ARG away that nothing uses once a secret comes another way: whoever still gives it a value would leave it in the history.</summary>
internal static class ArgRemoval
{
    /// <summary>The ARGs of the step's stage that only one part of that step mentions; those that others may see are left.</summary>
    public static IEnumerable<(string Name, TextEdit Edit)> LeftWithout(RuleContext context, Step step, TextSpan part)
    {
        if (step.Stage.HasStagesOnIt) yield break;

        HashSet<string> names = [.. VariableReference.In(step.Instruction.Body, context.Escape).Where(reference => part.Contains(reference.Span)).Select(reference => reference.Name)];
        foreach (Step declaration in step.Stage.Steps)
        {
            if (declaration == step) yield break;
            if (declaration.Instruction is not AssignmentsSyntax { Kind: InstructionKind.Arg, Assignments: [var argument] } arg || !names.Contains(argument.Name.Text)) continue;

            string name = argument.Name.Text;
            bool isUsed = step.Stage.Steps.Any(other => other != declaration && Mentions(context, other.Instruction, name, other == step ? part : null));
            if (!isUsed && FindEdit(context.Source, arg) is { } edit) yield return (name, edit);
        }
    }

    /// <summary>The removal of an ARG's line; <c>null</c> where it has more lines than one, or none follows.</summary>
    public static TextEdit? FindEdit(SourceText source, InstructionSyntax arg)
    {
        if (source.Slice(arg.LinesSpan).Contains('\n')) return null;

        int lineEnd = source.Content.IndexOf('\n', arg.LinesSpan.End);
        return lineEnd < 0 ? null : new TextEdit(new TextSpan(arg.LinesSpan.Start, lineEnd + 1), "");
    }

    /// <param name="except">A part of the instruction that does not count.</param>
    public static bool Mentions(RuleContext context, InstructionSyntax instruction, string name, TextSpan? except = null)
    {
        if (instruction is AssignmentsSyntax assignments && assignments.Assignments.Any(assignment => assignment.Name.Text == name)) return true;
        if (VariableReference.In(instruction.Body, context.Escape).Any(reference => reference.Name == name && except?.Contains(reference.Span) != true)) return true;

        return instruction.Heredocs.Any(document => VariableReference.In(context.Source, document.BodySpan, '\\').Any(reference => reference.Name == name && except?.Contains(reference.Span) != true));
    }
}
