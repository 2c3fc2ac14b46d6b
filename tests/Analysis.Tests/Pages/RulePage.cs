using Basewise.Testing;

namespace Basewise.Analysis.Tests.Pages;

/// <summary>A page of docs/rules: a head that is generated, a body that people write, and examples in it.</summary>
internal sealed class RulePage
{
    public const string HeadStart = "<!-- generated -->";
    public const string HeadEnd = "<!-- /generated -->";
    private const string Fence = "```";

    private RulePage(string path, string text)
    {
        Path = path;
        Text = text;
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>What stands between the marks, or nothing.</summary>
    public string Head => FindHead() is var (start, end) ? Text[(start + HeadStart.Length)..(end - HeadEnd.Length)].Trim('\n') : "";

    /// <summary>
    /// The code blocks whose language is dockerfile, requirements or toml (a pyproject.toml), in the order of the page. A block <c>text
    /// context</c> in front of them lists the files beside them, <c>text file NAME</c> is what is in one of them, <c>gitignore context</c> is
    /// their .dockerignore, <c>gitignore fixed</c> what the fix makes of it, and <c>toml context uv.lock</c> what is in a file of that name
    /// beside the next one.
    /// </summary>
    public IReadOnlyList<PageExample> Examples => [.. ReadExamples()];

    public static RulePage Of(string name)
    {
        string path = System.IO.Path.Combine(RepositoryFolder.Path, "docs", "rules", $"{name}.md");
        return new RulePage(path, File.Exists(path) ? File.ReadAllText(path) : "");
    }

    /// <summary>The page with another head; a page that does not exist yet consists of it.</summary>
    public string WithHead(string head)
    {
        string marked = $"{HeadStart}\n{head}\n{HeadEnd}";
        return FindHead() is var (start, end) ? Text[..start] + marked + Text[end..] : $"{marked}\n\n{Text}".TrimEnd('\n') + "\n";
    }

    /// <summary>From the beginning of the first mark to the end of the second.</summary>
    private (int Start, int End)? FindHead()
    {
        int start = Text.IndexOf(HeadStart, StringComparison.Ordinal);
        int end = Text.IndexOf(HeadEnd, StringComparison.Ordinal);
        return start >= 0 && end > start ? (start, end + HeadEnd.Length) : null;
    }

    private IEnumerable<PageExample> ReadExamples()
    {
        string[] lines = Text.Split('\n');
        string? files = null;
        string? dockerignore = null;
        List<(string Name, string Text)> beside = [];
        List<(string Path, string Text)> texts = [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal)) continue;

            string[] words = lines[i][Fence.Length..].Trim().Split(' ', 2);
            int end = Array.IndexOf(lines, Fence, i + 1);
            string text = string.Concat(lines[(i + 1)..end].Select(line => Repeat(line) + "\n"));
            int line = i + 2;
            i = end;
            switch (words)
            {
                case ["text", "context"]:
                    (files, dockerignore, texts) = (text, null, []);
                    break;
                case ["text", var named] when named.StartsWith("file ", StringComparison.Ordinal):
                    files ??= "";
                    texts = [.. texts.Where(known => known.Path != named[5..]), (named[5..], text)];
                    break;
                case ["gitignore", "context"]:
                    dockerignore = text;
                    break;
                case ["gitignore", var kind]:
                    yield return new PageExample(kind, text, line, IsDockerignore: true);
                    break;
                case ["requirements" or "toml" or "json", var kind] when kind.Split(' ') is ["context", var name]:
                    beside.Add((name, text));
                    break;
                case ["requirements" or "toml", _]:
                    string file = words[0] == "toml" ? "pyproject.toml" : "requirements.txt";
                    MemoryTree? tree = beside.Aggregate(beside.Count > 0 ? new MemoryTree(file) : null, (tree, other) => tree?.Add(other.Name, other.Text));
                    yield return new PageExample(words[1], text, line, Tree: tree) { File = file };
                    if (words[1].StartsWith("fixed", StringComparison.Ordinal)) beside.Clear();
                    break;
                case ["dockerfile", ..]:
                    yield return new PageExample(words.Length > 1 ? words[1] : "", text, line, Tree: TreeOf(files, dockerignore, texts));
                    break;
            }
        }
    }

    /// <summary>A page is no place for a line of 70,000 letters: <c>⟨a × 70000⟩</c> stands for them.</summary>
    private static string Repeat(string line)
    {
        int start;
        while ((start = line.IndexOf('\u27e8', StringComparison.Ordinal)) >= 0)
        {
            int end = line.IndexOf('\u27e9', start);
            string[] parts = line[(start + 1)..end].Split(" \u00d7 ");
            line = line[..start] + string.Concat(Enumerable.Repeat(parts[0], int.Parse(parts[1]))) + line[(end + 1)..];
        }

        return line;
    }

    private static MemoryTree? TreeOf(string? files, string? dockerignore, List<(string Path, string Text)> texts)
    {
        if (files is null) return null;

        MemoryTree tree = new(files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append("Dockerfile"));
        foreach ((string path, string text) in texts) tree.Add(path, text);
        return dockerignore is null ? tree : tree.Add(".dockerignore", dockerignore);
    }
}
