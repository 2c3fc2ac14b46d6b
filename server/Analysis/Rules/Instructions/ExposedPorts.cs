using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>The words of EXPOSE instructions after their variables are replaced; those with unknown ones are left out.</summary>
internal static class ExposedPorts
{
    public static IEnumerable<(WordSyntax Word, string Port)> In(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Expose))
        {
            if (step.Instruction.Kind != InstructionKind.Expose) continue;

            foreach (WordSyntax word in step.Instruction.Arguments)
            {
                if (step.Variables.Expand(word.Text, context.Model.Syntax.Escape).Text is { } port) yield return (word, port);
            }
        }
    }
}
