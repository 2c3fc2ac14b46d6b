using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>Takes an argument out of a command, with the white space or the comma before it.</summary>
public static class WordRemoval
{
    // Nobody writes a command of so many words, and the work grows with the square of them.
    private const int MostWords = 1000;

    internal static TextEdit? Remove(RuleContext context, ShellCommand command, ShellWord word, ShellWord? end = null) =>
        Remove(context.Source, command, word, end);

    /// <summary>Null for the first word, and where a comment stands before the argument, which would go with it.</summary>
    /// <param name="end">The last word to be taken out, if the argument has its value in one of its own.</param>
    public static TextEdit? Remove(SourceText source, ShellCommand command, ShellWord word, ShellWord? end = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(command);
        ReadOnlySpan<ShellWord> words = command.Words;
        if (words.Length > MostWords) return null;

        for (int i = 1; i < words.Length; i++)
        {
            if (words[i].Start != word.Start || words[i].Text != word.Text) continue;

            // Docker puts CMD behind ENTRYPOINT; what stands between the two is not the command's.
            if (words[i - 1].Text != word.Text) return null;

            TextSpan removed = new(words[i - 1].Span.End, (end ?? word).Span.End);
            return source.Slice(removed).Contains('#') ? null : new TextEdit(removed, "");
        }

        return null;
    }
}
