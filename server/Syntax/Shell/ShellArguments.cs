using Basewise.Syntax.Text;

namespace Basewise.Syntax.Shell;

/// <summary>Scripts that are an argument: <c>sh -c '…'</c>.</summary>
internal static class ShellArguments
{
    // Substitutions in substitutions are long words, each of which holds the next: none is looked through.
    private const int MaximalPath = 256;

    /// <summary>The commands, and after each <c>sh -c</c> those of its argument where that can be read with true spans.</summary>
    /// <remarks>
    /// It calls itself through <see cref="ShellScript.Parse"/>, but never more than three deep: an argument without escapes that holds
    /// an argument has to change the kind of quotes, and there are two.
    /// </remarks>
    public static ShellCommand[] WithInnerCommands(ShellCommand[] commands)
    {
        List<ShellCommand>? inner = null;
        foreach (ShellCommand command in commands)
        {
            if (FindScript(command) is not { } part) continue;
            inner ??= [];
            inner.AddRange(WithInnerCommands(new ShellParser(part, command).Parse()));
        }

        if (inner is not null)
        {
            commands = [.. commands, .. inner];
            Array.Sort(commands, static (one, other) => one.Start.CompareTo(other.Start));
        }

        for (int i = 0; i < commands.Length; i++) commands[i].Index = i;
        return commands;
    }

    private static JoinedText? FindScript(ShellCommand command)
    {
        ReadOnlySpan<ShellWord> words = command.Words;
        if (words.Length < 3 || words[0].Is("echo") || words[0].Is("printf")) return null;

        for (int i = 0; i < words.Length - 2; i++)
        {
            if (IsShell(words[i]) || (i == 0 && words[i].Is("su"))) return FindScript(words[i..]);
        }

        return null;
    }

    private static JoinedText? FindScript(ReadOnlySpan<ShellWord> words)
    {
        bool takesOperands = words[0].Is("su");
        for (int i = 1; i < words.Length - 1; i++)
        {
            ReadOnlySpan<char> raw = words[i].Raw.Trim('"');
            if (raw.StartsWith("--")) continue;
            if (raw.Length > 1 && raw[0] is '-' or '+')
            {
                if (raw[^1] == 'c') return FindContent(words[i + 1]);
                if (raw[^1] is 'o' or 'O') i++;
            }
            else if (!takesOperands)
            {
                return null;
            }
        }

        return null;
    }

    // The text between the quotes, if it is what the inner shell will read; parameters stay parameters.
    private static JoinedText? FindContent(ShellWord word)
    {
        ReadOnlySpan<char> raw = word.Raw;
        if (word.HasSubstitution || raw.Length < 2 || raw[0] is not ('\'' or '"') || raw[^1] != raw[0]) return null;
        if (raw[1..^1].Contains(raw[0])) return null;
        if (raw[0] == '"' && raw.Contains('\\')) return null;
        return word.Text.Part(word.Start + 1, word.End - 1);
    }

    // Looks at the text as written, so that no string is made for each word of each command.
    private static bool IsShell(ShellWord word)
    {
        // All of their names end alike, and hardly any other word does.
        ReadOnlySpan<char> raw = word.Raw;
        if (raw is not [.., 'h' or '"'] || raw.Length > MaximalPath) return false;

        raw = raw.Trim('"');
        return raw[(raw.LastIndexOf('/') + 1)..] is "sh" or "bash" or "dash" or "ash" or "zsh" or "ksh";
    }
}
