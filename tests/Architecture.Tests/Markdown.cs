using System.Text.RegularExpressions;

namespace Basewise.Architecture.Tests;

/// <summary>What the tests need to know of a page: its links, its anchors, its words in code font.</summary>
internal sealed partial class Markdown
{
    private readonly string[] prose;

    private Markdown(string path)
    {
        Path = path;
        prose = [.. WithoutFences(Repository.Read(path).Split('\n'))];
    }

    public static IReadOnlyList<Markdown> Pages { get; } =
        [.. Repository.Files.Where(file => file.HasExtension(".md")).Select(file => new Markdown(file))];

    public string Path { get; }

    /// <summary>Lines outside code blocks.</summary>
    public IReadOnlyList<string> Prose => prose;

    public IEnumerable<string> Links => prose.SelectMany(line => Link().Matches(Code().Replace(line, ""))).Select(match => match.Groups[1].Value);

    public IEnumerable<string> Codes => prose.SelectMany(line => Code().Matches(line)).Select(match => match.Groups[1].Value);

    /// <summary>As GitHub makes them of headings.</summary>
    public IEnumerable<string> Anchors =>
        from line in prose
        where line.StartsWith('#')
        select NotInAnchors().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    /// <summary>The lines of the section with this heading, up to the next heading of its level.</summary>
    public IEnumerable<string> Section(string heading) =>
        prose.SkipWhile(line => line != $"## {heading}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    private static IEnumerable<string> WithoutFences(IEnumerable<string> lines)
    {
        bool inFence = false;
        foreach (string line in lines)
        {
            bool isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            if (isFence) inFence = !inFence;
            else if (!inFence) yield return line;
        }
    }

    [GeneratedRegex(@"\]\(([^)\s]+)[^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("`([^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]", RegexOptions.CultureInvariant)]
    private static partial Regex NotInAnchors();
}
