using System.Collections.Immutable;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>Finds the shell scripts of a RUN: its command, and the here-documents that a shell reads.</summary>
internal static class RunScripts
{
    private static readonly string[] PosixShells = ["sh", "bash", "ash", "dash", "ksh", "zsh"];

    /// <summary>Whether the first word of a SHELL instruction, or of a <c>#!</c> line, is a shell of the Bourne family.</summary>
    public static bool IsPosixShell(ReadOnlySpan<char> program)
    {
        int slash = program.LastIndexOf('/');
        ReadOnlySpan<char> name = program[(slash + 1)..];
        foreach (string shell in PosixShells)
        {
            if (name.SequenceEqual(shell)) return true;
        }

        return false;
    }

    public static ImmutableArray<ShellScript> Of(RunSyntax run, ImmutableArray<HeredocSyntax> heredocs, bool hasPosixShell)
    {
        if (run.IsExecForm) return [ShellScript.FromExecForm(run.Line, run.Arguments)];
        if (!hasPosixShell) return [];

        ShellScript command = ShellScript.Parse(run.Line.Part(run.Body.Start, run.Body.End));
        ImmutableArray<ShellScript>.Builder scripts = ImmutableArray.CreateBuilder<ShellScript>();
        scripts.Add(command);
        if (heredocs.IsEmpty) return scripts.ToImmutable();

        // Both lists are in the order of the text.
        List<(TextSpan Span, ShellCommand Command)> redirections = RedirectionsOf(command);
        int next = 0;
        foreach (HeredocSyntax document in heredocs)
        {
            while (next < redirections.Count && redirections[next].Span.End <= document.MarkerSpan.Start) next++;
            if (next == redirections.Count) break;
            if (!redirections[next].Span.Overlaps(document.MarkerSpan)) continue;

            JoinedText body = new(command.Text.Source, document.BodySpan);
            if (IsReadByShell(redirections[next].Command, body.Content)) scripts.Add(ShellScript.Parse(body));
        }

        return scripts.ToImmutable();
    }

    private static List<(TextSpan Span, ShellCommand Command)> RedirectionsOf(ShellScript script)
    {
        List<(TextSpan Span, ShellCommand Command)> redirections = [];
        foreach (ShellCommand command in script.Commands)
        {
            foreach (ShellRedirection redirection in command.Redirections) redirections.Add((redirection.Span, command));
        }

        redirections.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return redirections;
    }

    /// <summary>With nothing in front of it the document is the script, and names its interpreter itself.</summary>
    private static bool IsReadByShell(ShellCommand reader, ReadOnlySpan<char> body) =>
        reader.Words.IsEmpty ? HasShellInterpreter(body) : ReadsItsInput(reader.Words);

    /// <summary>Whether it is a shell with options alone (<c>bash -ex</c>): a script in a word or a file would be read instead.</summary>
    private static bool ReadsItsInput(ReadOnlySpan<ShellWord> words)
    {
        foreach (ShellWord option in words[1..])
        {
            if (!option.StartsWith("-") || option.StartsWith("--") || option.Raw.Contains('c')) return false;
        }

        return IsPosixShell(words[0].LiteralPrefix);
    }

    private static bool HasShellInterpreter(ReadOnlySpan<char> body)
    {
        if (!body.StartsWith("#!", StringComparison.Ordinal)) return true;

        int end = body.IndexOf('\n');
        ReadOnlySpan<char> line = (end < 0 ? body : body[..end])[2..].Trim();
        int space = line.IndexOf(' ');
        ReadOnlySpan<char> program = space < 0 ? line : line[..space];
        return program.EndsWith("/env", StringComparison.Ordinal) ? IsPosixShell(line[(space + 1)..].Trim()) : IsPosixShell(program);
    }
}
