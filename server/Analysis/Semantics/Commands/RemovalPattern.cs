using System.Buffers;
using System.IO.Enumeration;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary>What a path with the shell's patterns takes along when it is removed.</summary>
public static class RemovalPattern
{
    // {a,b}{c,d}{e,f} doubles with each pair of braces.
    private const int MaximalAlternatives = 64;

    // Most names are plain ones, and then there is nothing to match.
    private static readonly SearchValues<char> MarksOfPatterns = SearchValues.Create("*?\\");

    // Linux's own limit for a path.
    private const int MaximalPath = 4096;

    /// <summary>Whether removing the target removes what is in a folder: the folder, one above it, or all that is directly in it.</summary>
    /// <param name="target">A path; <c>~</c> and <c>$HOME</c> stand for root's home, <c>{a,b}</c> for both, as bash has it.</param>
    /// <param name="folder">An absolute path without a slash at its end.</param>
    public static bool Covers(ShellWord target, string folder)
    {
        if (target.End - target.Start > MaximalPath) return false;

        if (!target.HasExpansion)
        {
            ReadOnlySpan<char> known = target.Literal;
            if (known is not ['/' or '~', ..]) return false;
            if (known[0] == '/' && !known.Contains('{')) return Covers(known, folder);
        }

        string path = target.Value ?? target.ToString().Replace("\"", "", StringComparison.Ordinal);
        foreach (string home in (ReadOnlySpan<string>)["~/", "$HOME/", "${HOME}/"])
        {
            if (path.StartsWith(home, StringComparison.Ordinal)) path = "/root/" + path[home.Length..];
        }

        if (!path.StartsWith('/')) return false;

        return path.Contains('{', StringComparison.Ordinal) ? Alternatives(path).Exists(alternative => Covers(alternative, folder)) : Covers(path.AsSpan(), folder);
    }

    private static bool Covers(ReadOnlySpan<char> path, ReadOnlySpan<char> folder)
    {
        // As nearly everybody writes it.
        if (path.StartsWith(folder) && path[folder.Length..] is "" or "/" or "/*") return true;

        for (bool isFirst = true; ; isFirst = false)
        {
            ReadOnlySpan<char> pattern = TakePart(ref path);
            if (pattern.IsEmpty) return !isFirst;

            // All that is in the folder: "*", and "*_*" or "*.*", which lists are named like.
            ReadOnlySpan<char> part = TakePart(ref folder);
            if (part.IsEmpty) return pattern[0] == '*' && TakePart(ref path).IsEmpty;

            if (!pattern.SequenceEqual(part) && !(pattern.ContainsAny(MarksOfPatterns) && FileSystemName.MatchesSimpleExpression(pattern, part, ignoreCase: false))) return false;
        }
    }

    /// <summary>The first name of a path, which is taken off; empty where there is none.</summary>
    private static ReadOnlySpan<char> TakePart(ref ReadOnlySpan<char> path)
    {
        path = path.TrimStart('/');
        int end = path.IndexOf('/');
        ReadOnlySpan<char> part = end < 0 ? path : path[..end];
        path = path[part.Length..];
        return part;
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
