using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Takes an argument out of a command, with the white space or the comma before it.</summary>
internal static class WordRemoval
{
    /// <summary>Null for the first word, and where a comment stands before the argument, which would go with it.</summary>
    /// <param name="end">The last word to be taken out, if the argument has its value in one of its own.</param>
    public static TextEdit? Remove(RuleContext context, ShellCommand command, ShellWord word, ShellWord? end = null)
    {
        ReadOnlySpan<ShellWord> words = command.Words;
        for (int i = 1; i < words.Length; i++)
        {
            if (words[i].Start != word.Start) continue;

            TextSpan removed = new(words[i - 1].Span.End, (end ?? word).Span.End);
            return context.Source.Slice(removed).Contains('#') ? null : new TextEdit(removed, "");
        }

        return null;
    }
}
