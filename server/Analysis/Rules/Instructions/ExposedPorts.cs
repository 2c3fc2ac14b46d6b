using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>The words of EXPOSE instructions after their variables are replaced; those with unknown ones are left out.</summary>
internal static class ExposedPorts
{
    private const int LengthOfAnyNumber = 4;

    public static IEnumerable<(WordSyntax Word, string Port)> In(RuleContext context)
    {
        char escape = context.Escape;
        foreach (Step step in context.StepsOf(InstructionKind.Expose))
        {
            if (step.Instruction.Kind != InstructionKind.Expose) continue;

            foreach (WordSyntax word in step.Instruction.Arguments)
            {
                if (step.Variables.TextOf(word, escape) is { } port) yield return (word, port);
            }
        }
    }

    /// <summary>Those that say more than a number which any port may have: few do.</summary>
    public static IEnumerable<(WordSyntax Word, string Port)> Unusual(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Expose))
        {
            foreach (WordSyntax word in step.Effective.Arguments)
            {
                if (!IsUsual(word.Raw) && step.Variables.TextOf(word, context.Escape) is { } port && !IsUsual(port)) return In(context);
            }
        }

        return [];
    }

    private static bool IsUsual(ReadOnlySpan<char> port) => port.Length <= LengthOfAnyNumber && !port.ContainsAnyExceptInRange('0', '9');
}
