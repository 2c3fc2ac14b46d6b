using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Places;

/// <summary>
/// A cursor in a shell script: the command that is being written there. Only what stands before the cursor is read, so that a command
/// which is not finished does not swallow the next.
/// </summary>
internal sealed class ShellCursor
{
    /// <summary>Programs that run the program that follows.</summary>
    private static readonly string[] Runners = ["sudo", "exec", "env", "command", "nohup", "time", "nice", "xargs", "eval", "doas"];

    private ShellCursor(ShellCommand? command, int wordStart, bool isProgram)
    {
        WordStart = wordStart;
        IsProgram = isProgram;
        Invocation = isProgram || command is null ? null : Invocation.Find(command);
    }

    public Invocation? Invocation { get; }

    /// <summary>Joined offset of the word that the cursor is at the end of; the cursor's own where a new one begins.</summary>
    public int WordStart { get; }

    /// <summary>Whether the word is, or will be, the name of a program.</summary>
    public bool IsProgram { get; }

    /// <summary>The arguments of the program before the word at the cursor.</summary>
    public IEnumerable<ShellWord> ArgumentsBefore
    {
        get
        {
            List<ShellWord> before = [];
            foreach (ShellWord word in Invocation is null ? [] : Invocation.Arguments)
            {
                if (word.Start < WordStart) before.Add(word);
            }

            return before;
        }
    }

    /// <summary><c>null</c> in a comment, a redirection's target, an assignment, and where it cannot be told.</summary>
    public static ShellCursor? Find(CursorText place)
    {
        if (place.At < place.Start) return null;

        JoinedText text = place.Text.Part(place.Start, place.At);
        ShellCommandList commands = ShellScript.Parse(text).Commands;
        int last = place.Start;
        for (int i = commands.Count - 1; i >= 0; i--)
        {
            ShellCommand command = commands[i];
            last = Math.Max(last, command.End);
            if (command.End <= place.At && IsBlank(text.Slice(command.End, place.At))) return In(command, place.At);
        }

        return BeginsCommand(text.Slice(last, place.At), isFirst: last == place.Start) ? new ShellCursor(null, place.At, isProgram: true) : null;
    }

    private static ShellCursor? In(ShellCommand command, int at)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            if (redirection.End == at || redirection.Target.IsEmpty) return null;
        }

        ReadOnlySpan<ShellWord> words = command.Words;
        bool isInWord = !words.IsEmpty && words[^1].End == at;
        if (words.IsEmpty)
        {
            bool isInAssignment = !command.Assignments.IsEmpty && command.Assignments[^1].Word.End == at;
            return isInAssignment ? null : new ShellCursor(command, at, isProgram: true);
        }

        int start = isInWord ? words[^1].Start : at;
        bool isFirst = isInWord && words.Length == 1;
        return new ShellCursor(command, start, isFirst || FollowsRunner(command, start));
    }

    private static bool FollowsRunner(ShellCommand command, int wordStart)
    {
        ReadOnlySpan<ShellWord> words = command.Words;
        ShellWord? before = null;
        foreach (ShellWord word in words)
        {
            if (word.Start < wordStart) before = word;
        }

        if (Invocation.Find(command) is not { } invocation || invocation.ProgramWord.Start == wordStart) return words[^1].Start == wordStart;

        bool isOption = words[^1].Start == wordStart && words[^1].StartsWith("-");
        return !isOption && invocation.ProgramWord.Start == before?.Start && Runners.AsSpan().Contains(invocation.Program);
    }

    private static bool IsBlank(ReadOnlySpan<char> gap) => !gap.ContainsAnyExcept(" \t\r");

    private static bool BeginsCommand(ReadOnlySpan<char> gap, bool isFirst)
    {
        int line = gap.LastIndexOf('\n');
        if (gap[(line + 1)..].Contains('#')) return false;

        ReadOnlySpan<char> before = gap.TrimEnd(" \t\r");
        if (before.IsEmpty) return isFirst;
        if (before[^1] is '&' or '|' or ';' or '(' or '{' or '\n' or '!' or '`') return true;

        ReadOnlySpan<char> word = before[(before.LastIndexOfAny(" \t\n;") + 1)..];
        return word is "then" or "do" or "else" or "if" or "elif" or "while" or "until";
    }
}
