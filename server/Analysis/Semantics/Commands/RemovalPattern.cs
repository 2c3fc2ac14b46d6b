using System.IO.Enumeration;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>What a path with the shell's patterns takes along when it is removed.</summary>
internal static class RemovalPattern
{
    // {a,b}{c,d}{e,f} doubles with each pair of braces.
    private const int MaximalAlternatives = 64;

    // Linux's own limit for a path.
    private const int MaximalPath = 4096;

    /// <summary>Whether removing the target removes what is in a folder: the folder, one above it, or all that is directly in it.</summary>
    /// <param name="target">A path; <c>~</c> and <c>$HOME</c> stand for root's home, <c>{a,b}</c> for both, as bash has it.</param>
    /// <param name="folder">An absolute path without a slash at its end.</param>
    public static bool Covers(ShellWord target, string folder)
    {
        if (target.End - target.Start > MaximalPath) return false;

        string path = target.Value ?? target.ToString().Replace("\"", "", StringComparison.Ordinal);
        foreach (string home in (ReadOnlySpan<string>)["~/", "$HOME/", "${HOME}/"])
        {
            if (path.StartsWith(home, StringComparison.Ordinal)) path = "/root/" + path[home.Length..];
        }

        return path.StartsWith('/') && Alternatives(path).Any(alternative => Covers(alternative, folder));
    }

    private static bool Covers(string path, string folder)
    {
        string[] patterns = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        string[] parts = folder.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (patterns.Length == 0 || patterns.Length > parts.Length + 1) return false;

        // All that is in the folder: "*", and "*_*" or "*.*", which lists are named like.
        if (patterns.Length == parts.Length + 1 && patterns[^1][0] != '*') return false;

        for (int i = 0; i < Math.Min(patterns.Length, parts.Length); i++)
        {
            if (!FileSystemName.MatchesSimpleExpression(patterns[i], parts[i], ignoreCase: false)) return false;
        }

        return true;
    }

    private static List<string> Alternatives(string path)
    {
        List<string> done = [];
        Queue<string> open = new([path]);
        while (open.TryDequeue(out string? next))
        {
            int start = next.IndexOf('{', StringComparison.Ordinal);
            int end = start < 0 ? -1 : next.IndexOf('}', start);
            if (end < 0 || open.Count + done.Count >= MaximalAlternatives)
            {
                done.Add(next);
                continue;
            }

            foreach (string choice in next[(start + 1)..end].Split(','))
            {
                open.Enqueue(string.Concat(next.AsSpan(0, start), choice, next.AsSpan(end + 1)));
            }
        }

        return done;
    }
}
