using System.Collections.Immutable;
using Basewise.Analysis.Semantics.Shells;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Semantics;

/// <summary>Finds the shell scripts of a RUN: its command, and the here-documents that a shell reads.</summary>
internal static class RunScripts
{
    /// <param name="shell">That of the shell form.</param>
    public static ImmutableArray<RunScript> Of(RunSyntax run, ImmutableArray<HeredocSyntax> heredocs, StageShell shell, StageRuntime runtime)
    {
        if (run.IsExecForm) return [new RunScript(ShellScript.FromExecForm(run.Line, run.Arguments), null)];
        if (!shell.IsPosix) return [];

        ShellScript command = ShellScript.Parse(run.Line.Part(run.Body.Start, run.Body.End));
        if (heredocs.IsEmpty) return [new RunScript(command, shell)];

        // Both lists are in the order of the text.
        ImmutableArray<RunScript>.Builder scripts = ImmutableArray.CreateBuilder<RunScript>();
        scripts.Add(new RunScript(command, shell));
        List<(TextSpan Span, ShellCommand Command)> redirections = RedirectionsOf(command);
        int next = 0;
        foreach (HeredocSyntax document in heredocs)
        {
            while (next < redirections.Count && redirections[next].Span.End <= document.MarkerSpan.Start) next++;
            if (next == redirections.Count) break;
            if (!redirections[next].Span.Overlaps(document.MarkerSpan)) continue;

            JoinedText body = new(command.Text.Source, document.BodySpan);
            StageShell? reader = FindReader(redirections[next].Command, body.Content, shell, runtime);
            if (reader is { IsPosix: true }) scripts.Add(new RunScript(ShellScript.Parse(body), reader));
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

    /// <summary>
    /// The program that reads a document. With nothing in front of it the document is the script, and names its interpreter itself;
    /// <c>null</c> where it is the input of a program that is no shell, or of one that reads its script elsewhere.
    /// </summary>
    private static StageShell? FindReader(ShellCommand command, ReadOnlySpan<char> body, StageShell shell, StageRuntime runtime)
    {
        if (command.Words.IsEmpty)
        {
            return FindInterpreter(body) is { } interpreter ? StageShell.Of(interpreter, runtime, null) : shell;
        }

        // Options alone (bash -ex): a script in a word or a file would be read instead.
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>(command.Words.Length);
        bool isName = false;
        foreach (ShellWord word in command.Words)
        {
            bool isOption = words.Count == 0 || isName || (word.StartsWith("-") && !word.StartsWith("--") && !word.Raw.Contains('c'));
            if (!isOption) return null;

            isName = words.Count > 0 && !isName && word.Raw[^1] == 'o';
            words.Add(word.LiteralPrefix);
        }

        StageShell reader = StageShell.Of([words[0]], runtime, null);
        return reader.IsPosix ? reader with { Words = words.ToImmutable() } : null;
    }

    /// <summary>The words of the <c>#!</c> line, if the script begins with one.</summary>
    private static ImmutableArray<string>? FindInterpreter(ReadOnlySpan<char> body)
    {
        if (!body.StartsWith("#!", StringComparison.Ordinal)) return null;

        int end = body.IndexOf('\n');
        string line = (end < 0 ? body : body[..end])[2..].Trim().ToString();
        return [.. line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
