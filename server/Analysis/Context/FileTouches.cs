using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Context;

/// <summary>Whether a command may write to a file that is there already.</summary>
internal static class FileTouches
{
    /// <summary>Programs that read the files that they name.</summary>
    private static readonly string[] Readers = ["cat", "ls", "test", "[", "[[", "grep", "head", "tail", "wc", "echo", "stat", "chmod", "chown", "sha256sum", "python"];

    /// <summary>Whether a RUN may have changed or removed a file.</summary>
    /// <param name="path">Absolute, in the image.</param>
    public static bool May(Step step, string path)
    {
        // A script of a shell that is not understood may do anything. One that is understood and does not name the file leaves it alone.
        if (step.Scripts.IsEmpty) return true;

        string name = CleanPath.NameOf(path);
        foreach (ShellScript script in step.Scripts)
        {
            foreach (ShellCommand command in script.Commands)
            {
                if (May(command, name)) return true;
            }
        }

        return false;
    }

    /// <param name="name">Of the file, without its folder.</param>
    public static bool May(ShellCommand command, string name)
    {
        foreach (ShellRedirection redirection in command.Redirections)
        {
            bool isInput = redirection.Kind is ShellRedirectionKind.Input or ShellRedirectionKind.HereDocument or ShellRedirectionKind.HereDocumentWithoutTabs
                or ShellRedirectionKind.HereString or ShellRedirectionKind.DuplicateInput;
            if (!isInput && Names(redirection.Target, name)) return true;
        }

        int at = 0;
        ReadOnlySpan<ShellWord> words = command.Words;
        while (at < words.Length && !Names(words[at], name)) at++;
        if (at == words.Length) return false;

        // An installer reads what it is told to read; uv and Poetry may write a lock with "-o".
        return Invocation.Find(command) is not { } invocation
            || !(Readers.Contains(invocation.Program) || (invocation.Program is "pip" or "uv" or "pipenv" or "pdm" && !WritesTo(invocation, name)));
    }

    private static bool WritesTo(Invocation invocation, string name)
    {
        ReadOnlySpan<ShellWord> arguments = invocation.Arguments;
        for (int i = 0; i < arguments.Length; i++)
        {
            bool isOutput = arguments[i].Is("-o") || arguments[i].StartsWith("--output");
            if (isOutput && (Names(arguments[i], name) || (i + 1 < arguments.Length && Names(arguments[i + 1], name)))) return true;
        }

        return false;
    }

    /// <summary>Whether a word is, or may be, the file.</summary>
    private static bool Names(ShellWord word, string name) =>
        word.Raw.Contains(name, StringComparison.Ordinal) || word.Raw.EndsWith("*") || word.Raw.Contains("*.", StringComparison.Ordinal);
}
