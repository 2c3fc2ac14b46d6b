using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics;

/// <summary>A script of a RUN with the shell that reads it.</summary>
/// <param name="Shell">That of the stage, or the one that a here-document names; <c>null</c> for the exec form, which asks none.</param>
public sealed record RunScript(ShellScript Script, StageShell? Shell)
{
    // Only a few options stand between a shell's name and its script; deeper nesting of quotes is not followed.
    private const int MaximalOptions = 12;
    private const int MaximalDepth = 8;

    /// <summary>The shell that reads a command of the script: for the text of <c>bash -o pipefail -c</c> that one.</summary>
    public StageShell? ShellOf(ShellCommand command, StageRuntime runtime)
    {
        int depth = 0;
        for (ShellCommand? outer = command.Outer; outer is not null; outer = outer.Outer)
        {
            if (++depth > MaximalDepth) return null;
            if (outer.Words.Length < 3) continue;

            ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
            foreach (ShellWord word in outer.Words[..Math.Min(outer.Words.Length - 1, MaximalOptions)]) words.Add(word.LiteralPrefix);
            StageShell shell = StageShell.Of(words.ToImmutable(), runtime, null);
            if (shell.IsPosix) return shell;
        }

        return Shell;
    }
}
