using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>set</c>: <c>set -eux -o pipefail</c>.</summary>
public sealed class SetCommand : ToolCommand
{
    internal SetCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
    }

    /// <summary>What it does to an option: on, off, or nothing (null).</summary>
    /// <param name="letter">Its letter, <c>e</c>; <c>\0</c> where it has none.</param>
    /// <param name="name">Its name, <c>errexit</c>, <c>pipefail</c>.</param>
    public bool? FindOption(char letter, string name)
    {
        bool? found = null;
        ReadOnlySpan<ShellWord> words = Invocation.Arguments;
        for (int i = 0; i < words.Length; i++)
        {
            ReadOnlySpan<char> word = words[i].Literal;
            if (word.Length < 2 || word[0] is not ('-' or '+') || word is "--") break;

            if (letter != '\0' && word[1..].Contains(letter)) found = word[0] == '-';
            if (!word[1..].Contains('o')) continue;

            // The option's name is the next word, however many letters stand before the o.
            if (i + 1 < words.Length && words[i + 1].Is(name)) found = word[0] == '-';
            i++;
        }

        return found;
    }
}
