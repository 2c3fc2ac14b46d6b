using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>chmod</c></summary>
public sealed class ChangeModeCommand : ToolCommand
{
    internal ChangeModeCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        // A mode may look like an option: chmod -x file.
        ImmutableArray<ShellWord>.Builder operands = ImmutableArray.CreateBuilder<ShellWord>();
        foreach (ShellWord word in invocation.Arguments)
        {
            if (word.StartsWith("--reference")) HasReference = true;
            else if (!word.StartsWith("--") && !IsFlag(word)) operands.Add(word);
        }

        Mode = HasReference || operands.Count == 0 ? null : operands[0];
        Paths = Mode is null ? operands.ToImmutable() : [.. operands.Skip(1)];
    }

    /// <summary>The mode as it is written, <c>755</c> or <c>u+x</c>; null where another file's is taken.</summary>
    public ShellWord? Mode { get; }

    public ImmutableArray<ShellWord> Paths { get; }

    private bool HasReference { get; }

    /// <summary>Whether everybody may write afterwards: <c>777</c>, <c>a+rwx</c>, <c>o+w</c>; with the sticky bit it is as in <c>/tmp</c>.</summary>
    public bool LetsAllWrite
    {
        get
        {
            if (Mode is not { HasExpansion: false } mode) return false;

            ReadOnlySpan<char> text = mode.Literal;
            if (text.Length is 3 or 4 && !text.ContainsAnyExceptInRange('0', '7'))
            {
                bool isSticky = text.Length == 4 && ((text[0] - '0') & 1) != 0;
                return !isSticky && ((text[^1] - '0') & 2) != 0;
            }

            foreach (Range part in text.Split(','))
            {
                if (GivesAllWrite(text[part])) return true;
            }

            return false;
        }
    }

    private static bool IsFlag(ShellWord word) => word.Literal is ['-', .. { Length: > 0 } letters] && !letters.ContainsAnyExcept("Rvfc");

    private static bool GivesAllWrite(ReadOnlySpan<char> clause)
    {
        int operation = clause.IndexOfAny('+', '=', '-');
        if (operation < 0 || clause[operation] == '-') return false;

        // Without a letter in front it is everybody, but for what the umask holds back: the others' writing.
        ReadOnlySpan<char> who = clause[..operation];
        return who.ContainsAny('a', 'o') && clause[(operation + 1)..].Contains('w') && !clause[(operation + 1)..].Contains('t');
    }
}
