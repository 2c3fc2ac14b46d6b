using System.Buffers;
using System.Collections.Immutable;
using Basewise.Python.Requirements;
using Basewise.Python.Wheels;
using Basewise.Syntax.Text;

namespace Basewise.Python.Projects;

/// <summary>Takes URLs and paths apart, as pip does.</summary>
internal static class DependencySources
{
    /// <summary>What may follow a name in <c>#egg=</c>.</summary>
    private static readonly SearchValues<char> EndsOfName = SearchValues.Create("[=<>!~");

    private static readonly string[] VersionControls = ["git", "hg", "svn", "bzr"];

    public static DependencySource Of(RequirementsWord location)
    {
        string text = location.Text;
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        string? versionControl = scheme > 0 ? FindVersionControl(text.AsSpan(0, scheme)) : null;
        bool isUrl = scheme > 0 || text.StartsWith("file:", StringComparison.OrdinalIgnoreCase);
        if (!isUrl) return new DependencySource(DependencySourceKind.Path, location) { NamedBy = FindWheel(location, text.Length) };

        int host = scheme < 0 ? "file:".Length : scheme + "://".Length;
        int fragment = text.IndexOf('#', host);
        int end = fragment < 0 ? text.Length : fragment;
        int path = text.AsSpan(host, end - host).IndexOf('/');
        path = path < 0 ? end : host + path;
        int user = text.AsSpan(host, path - host).LastIndexOf('@');

        DependencySourceKind kind = versionControl is not null ? DependencySourceKind.VersionControl
            : text.StartsWith("file:", StringComparison.OrdinalIgnoreCase) ? DependencySourceKind.Path : DependencySourceKind.Url;
        return new DependencySource(kind, location)
        {
            VersionControl = versionControl,
            Revision = versionControl is null ? null : FindRevision(location, path, end),
            Subdirectory = FindInFragment(location, fragment, "subdirectory"),
            NamedBy = FindWheel(location, end) ?? FindEgg(location, fragment)?.Name,
            Extras = FindEgg(location, fragment)?.Extras ?? [],
            Credentials = user > 0 ? Part(location, host, host + user) : null,
        };
    }

    /// <summary>A part of a word; where continuations or quotes hide its place, with the span of the whole.</summary>
    public static RequirementsWord Part(RequirementsWord word, int start, int end) => new(
        word.Span.Length == word.Text.Length ? new TextSpan(word.Span.Start + start, word.Span.Start + end) : word.Span,
        word.Text[start..end]);

    private static string? FindVersionControl(ReadOnlySpan<char> scheme)
    {
        foreach (string program in VersionControls)
        {
            bool isIt = scheme.StartsWith(program, StringComparison.OrdinalIgnoreCase)
                && (scheme.Length == program.Length || scheme[program.Length] == '+');
            if (isIt) return program;
        }

        return null;
    }

    /// <summary>The extras between brackets, the first of which is at <paramref name="bracket"/>.</summary>
    public static ImmutableArray<RequirementsWord> ExtrasIn(RequirementsWord word, int bracket)
    {
        ImmutableArray<RequirementsWord>.Builder extras = ImmutableArray.CreateBuilder<RequirementsWord>();
        int at = bracket + 1;
        while (at < word.Text.Length)
        {
            int length = word.Text.AsSpan(at).IndexOfAny(',', ']');
            int end = length < 0 ? word.Text.Length : at + length;
            int start = at;
            int stop = end;
            while (start < stop && char.IsWhiteSpace(word.Text[start])) start++;
            while (start < stop && char.IsWhiteSpace(word.Text[stop - 1])) stop--;
            if (start < stop) extras.Add(Part(word, start, stop));
            at = end + 1;
        }

        return extras.ToImmutable();
    }

    // "#egg=name[extra]==1.0": the extras and the version are no part of the name.
    private static (RequirementsWord Name, ImmutableArray<RequirementsWord> Extras)? FindEgg(RequirementsWord location, int fragment)
    {
        if (FindInFragment(location, fragment, "egg") is not { } egg) return null;

        int end = egg.Text.AsSpan().IndexOfAny(EndsOfName);
        if (end < 0) return (egg, []);

        return (Part(egg, 0, end), egg.Text[end] == '[' ? ExtrasIn(egg, end) : []);
    }

    private static RequirementsWord? FindWheel(RequirementsWord location, int end)
    {
        if (!location.Text.AsSpan(0, end).EndsWith(".whl", StringComparison.OrdinalIgnoreCase)) return null;

        int start = location.Text.AsSpan(0, end).LastIndexOfAny('/', '\\') + 1;
        return WheelFileName.Find(location.Text[start..end]) is null ? null : Part(location, start, end);
    }

    // The revision follows the last @ of the path.
    private static RequirementsWord? FindRevision(RequirementsWord location, int path, int end)
    {
        int at = location.Text.AsSpan(path, end - path).LastIndexOf('@');
        return at < 0 || path + at + 1 == end ? null : Part(location, path + at + 1, end);
    }

    private static RequirementsWord? FindInFragment(RequirementsWord location, int fragment, string key)
    {
        if (fragment < 0) return null;

        int at = fragment + 1;
        while (at < location.Text.Length)
        {
            int length = location.Text.AsSpan(at).IndexOf('&');
            int end = length < 0 ? location.Text.Length : at + length;
            ReadOnlySpan<char> pair = location.Text.AsSpan(at, end - at);
            if (pair.Length > key.Length && pair.StartsWith(key, StringComparison.Ordinal) && pair[key.Length] == '=')
            {
                return Part(location, at + key.Length + 1, end);
            }

            at = end + 1;
        }

        return null;
    }
}
