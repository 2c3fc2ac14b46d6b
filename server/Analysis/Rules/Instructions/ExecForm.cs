using System.Buffers;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Writes a command of the shell form as a JSON array, where no shell is needed to understand it.</summary>
public static class ExecForm
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=,@%+");

    private static readonly SearchValues<char> NotInQuotes = SearchValues.Create("$`\\\"'!\t\n\r");

    /// <summary>The array, or <c>null</c> where the shell would do more than divide the words, or the command has several lines.</summary>
    public static string? Of(WordSyntax body)
    {
        if (body.Span.Length != body.Raw.Length || Divide(body.Text) is not { Count: > 0 } words) return null;

        // `exec` is there to make the shell step aside; without a shell it is not needed.
        if (words[0] == "exec") words.RemoveAt(0);
        if (words.Count == 0 || IsForShell(words[0]) || words[0].Contains('=') || words[0].Length == 0) return null;

        return $"[\"{string.Join("\", \"", words)}\"]";
    }

    /// <summary>Whether only a shell can run it.</summary>
    private static bool IsForShell(string word) => word is
        "." or ":" or "alias" or "bg" or "break" or "builtin" or "case" or "cd" or "command" or "continue" or "declare" or "eval" or "exit" or "export" or "fg" or "for"
            or "function" or "getopts" or "hash" or "if" or "jobs" or "let" or "local" or "popd" or "pushd" or "read" or "readonly" or "return" or "select" or "set"
            or "shift" or "shopt" or "source" or "time" or "times" or "trap" or "type" or "typeset" or "ulimit" or "umask" or "unset" or "until" or "wait" or "while";

    private static List<string>? Divide(string text)
    {
        List<string> words = [];
        int at = 0;
        while (at < text.Length)
        {
            char c = text[at];
            if (c is ' ' or '\t')
            {
                at++;
                continue;
            }

            bool isQuoted = c is '"' or '\'';
            int start = isQuoted ? at + 1 : at;
            int end = isQuoted ? text.IndexOf(c, start) : EndOfWord(text, start);
            if (end < 0) return null;

            ReadOnlySpan<char> word = text.AsSpan(start, end - start);
            if (isQuoted ? word.ContainsAny(NotInQuotes) : word.ContainsAnyExcept(Plain)) return null;

            at = isQuoted ? end + 1 : end;
            if (at < text.Length && text[at] is not (' ' or '\t')) return null;

            words.Add(word.ToString());
        }

        return words;
    }

    private static int EndOfWord(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny(' ', '\t');
        return end < 0 ? text.Length : start + end;
    }
}
