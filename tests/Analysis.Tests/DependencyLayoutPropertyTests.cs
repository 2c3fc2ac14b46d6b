using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Analysis.Tests;

/// <summary>Comments and layout survive every fix in files that name packages, however these are laid out.</summary>
public sealed partial class DependencyLayoutPropertyTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23)) { HasAllRules = true };

    /// <summary>What rules have something to say of, in several notations, and what they have not.</summary>
    private static readonly string[] Requirements =
    [
        "urllib3==1.26.3", "pyyaml ==5.3", "django>=3.2, ==3.2.0", "jinja2 == 2.10 ; python_version >= '3.8'", "requests[socks]==2.20.0", "reqeusts>=2", "sklearn", "cv2 ~= 4.0", "Flask==0.12",
        "flask>=0.12", "httpx", "rich>=13", "acme @ git+https://github.com/acme/acme", "acme2 @ http://packages.example.org/acme2-1.0.tar.gz", "Pillow== 9.0.0", "beautifulsoup4",
    ];

    private static readonly string[] Versions = ["==1.26.3", "==5.3", "^3.2", "*", ">=0.1,<9"];

    private static readonly string[] Names = ["urllib3", "PyYAML", "sklearn", "reqeusts", "httpx", "\"ruamel.yaml\"", "django"];

    private static readonly string[] Blanks = ["", " ", "  ", "\t"];

    private static readonly Gen<string> Comment = Gen.OneOf("", "", "# why", "  # not \"quoted\" = [x]", "\t# basewise ignore=nothing-like-that because");

    private static readonly Gen<string> Item = Gen.Select(Gen.OneOf(Requirements), Gen.Bool, Gen.OneOf(Blanks), Gen.OneOf(Blanks), Comment)
        .Select(part => (Text: part.Item1.Contains('\'', StringComparison.Ordinal) || part.Item2 ? $"\"{part.Item1}\"" : $"'{part.Item1}'", Before: part.Item3, Behind: part.Item4, Comment: part.Item5))
        .Select(item => $"{item.Before}{item.Text}{item.Behind},{item.Comment}");

    private static readonly Gen<string> Between = Gen.OneOf("", "", "\n", "    # between\n", "\n\n# far left\n");

    private static readonly Gen<string> List = Gen.Select(Item, Between).Array[0, 6].Select(items => "[" + string.Concat(items.Select(item => $"\n{item.Item1}\n{item.Item2}")) + "]");

    private static readonly Gen<string> OneLine = Gen.OneOf(Requirements).Array[1, 4].Select(items => "[ " + string.Join(" , ", items.Select(item => $"\"{item}\"")) + " ]");

    private static readonly Gen<string> Entry = Gen.Select(Gen.OneOf(Names), Gen.OneOf(Versions), Gen.Bool, Gen.OneOf(Blanks), Comment)
        .Select(part => part.Item3 ? $"{part.Item1}{part.Item4}= {{ version = \"{part.Item2}\", optional = false }}{part.Item5}" : $"{part.Item4}{part.Item1} = '{part.Item2}'{part.Item5}");

    private static readonly Gen<string> Table = Entry.Array[0, 5].Select(entries => string.Concat(entries.DistinctBy(entry => entry.TrimStart().Split([' ', '='])[0]).Select(entry => entry + "\n")));

    private static readonly Gen<string> Pyproject = Gen.Select(Gen.OneOf(List, OneLine), Gen.OneOf(List, OneLine), Gen.OneOf(List, OneLine), Table, Between).Select(part =>
        $"# top\n[project] # head\nname = 'app'\ndependencies = {part.Item1} # end\n{part.Item5}\n[project.optional-dependencies]\nweb ={part.Item2}\n\n[dependency-groups]\n\"dev\"   =   {part.Item3}\n{part.Item5}"
        + $"[tool.poetry.dependencies]\n{part.Item4}[[tool.uv.index]]\nurl = \"http://user:secret@packages.example.org/simple\" # ours\n");

    private static readonly Gen<string> Pipfile = Gen.Select(Table, Table, Between).Select(part =>
        $"[[source]]\nurl = 'http://user:secret@pypi.example.org/simple' # ours\nverify_ssl = true\nname = \"pypi\"\n{part.Item3}\n[packages]   # needed\n{part.Item1}\n[dev-packages]\n{part.Item2}");

    private static readonly Gen<string> Pip = Gen.Select(Gen.OneOf(Requirements), Gen.OneOf(Blanks), Gen.OneOf("", "  # why", " \\\n    --hash=sha256:00", "\t"), Between).Array[0, 8]
        .Select(lines => "--index-url http://user:secret@pypi.example.org/simple   # ours\n-r base.txt\n-r base.txt  # twice\n" + string.Concat(lines.Select(line => $"{line.Item1}{line.Item2}{line.Item3}\n{line.Item4}")));

    private static readonly MemoryTree Tree = new MemoryTree("requirements.txt", "pyproject.toml", "Pipfile").Add("base.txt", "-r requirements.txt\nflask==3.0\n")
        .Add("uv.lock", "[[package]]\nname = \"httpx\"\nversion = \"0.28.1\"\n");

    [Fact]
    public void In_pyproject() => Check(Pyproject, DependencyFileKind.Pyproject, "pyproject.toml", atLeast: 3);

    [Fact]
    public void In_a_Pipfile() => Check(Pipfile, DependencyFileKind.Pipfile, "Pipfile", atLeast: 2);

    [Fact]
    public void In_requirements() => Check(Pip, DependencyFileKind.Requirements, "requirements.txt", atLeast: 4);

    /// <param name="atLeast">How many rules have offered a fix by then: what is never offered is not tried.</param>
    private static void Check(Gen<string> texts, DependencyFileKind kind, string path, int atLeast)
    {
        HashSet<string> tried = [];
        Gen.Select(texts, Gen.Bool).Sample(
            (text, withCarriageReturns) =>
            {
                string before = withCarriageReturns ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;
                DependencyFile file = DependencyFile.Read(kind, new SourceText(before));
                foreach (Finding finding in Linter.Lint(file, Options, new Lazy<ProjectFolder?>(() => new ProjectFolder(Tree, path))).Findings)
                {
                    // Here a comment is what the fix takes away.
                    if (finding.Rule.Name == "unused-suppression") continue;

                    foreach (Fix fix in finding.Fixes)
                    {
                        tried.Add(finding.Rule.Name);
                        Check(file, finding, fix, withCarriageReturns);
                    }
                }
            },
            iter: 150,
            threads: 1);
        Assert.True(tried.Count >= atLeast, string.Join(' ', tried));
    }

    private static void Check(DependencyFile file, Finding finding, Fix fix, bool withCarriageReturns)
    {
        string before = file.Source.Content;
        DependencyFile fixedFile = DependencyFile.Read(file.Kind, file.Source.With(fix.Edits));
        string after = fixedFile.Source.Content;
        string what = $"{finding.Rule.Name}: {fix.Title}\n--- before\n{before}\n--- after\n{after}";

        Assert.True(Comments(before).SequenceEqual(Comments(after)), what);
        Assert.True(fixedFile.Problems.Length <= file.Problems.Length, what);
        if (withCarriageReturns) Assert.True(after.Count(c => c == '\n') == after.Split("\r\n").Length - 1, what);

        // Nothing is changed but on lines that are about the same package, or that the finding stands on.
        ImmutableArray<Dependency> about = [.. file.Dependencies.Where(dependency => dependency.Span.Start <= finding.Span.End && dependency.Span.End >= finding.Span.Start)];
        HashSet<int> lines = [.. LinesOf(file.Source, finding.Span), .. file.Dependencies.Where(other => about.Any(it => it.Package == other.Package)).SelectMany(other => LinesOf(file.Source, other.Span))];
        foreach (TextEdit edit in fix.Edits) Assert.True(LinesOf(file.Source, Trimmed(file.Source, edit.Span)).All(lines.Contains), what);

        // The others ask for what they asked for, in their order.
        Queue<string> others = new(file.Dependencies.Where(dependency => !about.Any(it => it.Package == dependency.Package)).Select(dependency => file.Source.ToString(dependency.Span)));
        foreach (Dependency dependency in fixedFile.Dependencies)
        {
            if (others.TryPeek(out string? other) && fixedFile.Source.ToString(dependency.Span) == other) others.Dequeue();
        }

        Assert.True(others.Count == 0, what);
    }

    private static IEnumerable<int> LinesOf(SourceText source, TextSpan span)
    {
        int last = source.PositionOf(span.End).Line;
        for (int line = source.PositionOf(span.Start).Line; line <= last; line++) yield return line;
    }

    // The line end that goes with a line is no part of the next one.
    private static TextSpan Trimmed(SourceText source, TextSpan span)
    {
        ReadOnlySpan<char> text = source.Slice(span);
        int start = span.Start + (text.Length - text.TrimStart("\r\n").Length);
        return new TextSpan(Math.Min(start, span.End), Math.Max(start, span.Start + text.TrimEnd("\r\n").Length));
    }

    private static IEnumerable<string> Comments(string text) => CommentOfALine().Matches(text).Select(match => match.Value.TrimEnd());

    [GeneratedRegex("""#(?= top| head| end| why| not| basewise| between| far| ours| needed| twice)[^\r\n]*""")]
    private static partial Regex CommentOfALine();
}
