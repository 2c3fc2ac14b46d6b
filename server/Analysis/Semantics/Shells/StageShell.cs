using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics.Shells;

/// <summary>The shell that reads the shell form of an instruction, with its options.</summary>
/// <param name="Words">The command line to which the script is added: <c>/bin/sh -c</c> where no SHELL says otherwise.</param>
/// <param name="Source">The SHELL instruction that says so; <c>null</c> where it is the base image's own.</param>
public sealed record StageShell(ShellKind Kind, ImmutableArray<string> Words, InstructionSyntax? Source)
{
    private static readonly ImmutableArray<string> DefaultWords = ["/bin/sh", "-c"];
    private static readonly ImmutableArray<string> WindowsWords = ["cmd", "/S", "/C"];

    /// <summary>Whether it reads scripts as <c>sh</c> does.</summary>
    public bool IsPosix => Kind != ShellKind.Other;

    /// <summary>Whether its own options already make a pipe fail with any of its commands: <c>-o pipefail</c>, <c>-eo pipefail</c>.</summary>
    public bool HasPipefail
    {
        get
        {
            for (int i = 1; i < Words.Length; i++)
            {
                if (Words[i] == "pipefail" && Words[i - 1].StartsWith('-') && Words[i - 1].EndsWith('o')) return true;
            }

            return false;
        }
    }

    /// <summary>Whether a script ends at the first command that fails: <c>-e</c>.</summary>
    public bool StopsOnError => HasLetter('e');

    internal static StageShell Of(ChosenShell? chosen, StageRuntime runtime)
    {
        if (chosen is null)
        {
            return runtime.IsWindows ? new StageShell(ShellKind.Other, WindowsWords, null) : new StageShell(runtime.DefaultShell, DefaultWords, null);
        }

        return Of(chosen.Words, runtime, chosen.Instruction);
    }

    /// <param name="words">A command line that starts a shell, or another program.</param>
    internal static StageShell Of(ImmutableArray<string> words, StageRuntime runtime, InstructionSyntax? source)
    {
        // The shell may be started by another program: "conda run -n env /bin/bash -c", "/usr/bin/env bash".
        foreach (string word in words)
        {
            if (KindOf(word, runtime) is { } kind) return new StageShell(kind, words, source);
        }

        return new StageShell(ShellKind.Other, words, source);
    }

    /// <summary>The shell of the Bourne family that a path names; <c>null</c> for any other program.</summary>
    private static ShellKind? KindOf(ReadOnlySpan<char> program, StageRuntime runtime) => program[(program.LastIndexOf('/') + 1)..] switch
    {
        "sh" => runtime.DefaultShell,
        "bash" => ShellKind.Bash,
        "dash" => ShellKind.Dash,
        "ash" => ShellKind.Ash,
        "ksh" => ShellKind.Ksh,
        "zsh" => ShellKind.Zsh,
        _ => null,
    };

    private bool HasLetter(char letter)
    {
        foreach (string word in Words.AsSpan()[1..])
        {
            if (word.Length > 1 && word[0] == '-' && word[1] != '-' && word.Contains(letter, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
