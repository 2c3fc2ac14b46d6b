using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.Packages;

/// <summary>Settings of package managers that a file makes elsewhere than on their command lines: in files that it writes, in variables.</summary>
internal static class SystemSettings
{
    /// <summary>Whether an instruction up to this one, in the stage or those below it, has one of these words anywhere in it.</summary>
    public static bool Mention(Step step, params ReadOnlySpan<string> words)
    {
        for (Stage? stage = step.Stage; stage is not null; stage = stage.Base.Parent)
        {
            foreach (Step earlier in stage.Steps)
            {
                if (Holds(earlier, words)) return true;
                if (earlier == step) break;
            }
        }

        return false;
    }

    private static bool Holds(Step step, ReadOnlySpan<string> words)
    {
        ReadOnlySpan<char> text = step.Instruction.Line.Content;
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
