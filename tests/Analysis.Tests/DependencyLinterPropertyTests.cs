using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Analysis.Tests;

/// <summary>What holds of all rules on files that name packages, whatever the file looks like.</summary>
public sealed class DependencyLinterPropertyTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23)) { HasAllRules = true };

    private const string Odd = "\n#\"'[]=;@\\{}\0\uFEFF";

    private static readonly (DependencyFileKind Kind, string Text)[] Seeds =
    [
        (DependencyFileKind.Requirements, "# basewise ignore=vulnerable-package why\n-i http://a:b@pypi.example.org/simple\n--extra-index-url https://pypi.example.org/x\nflask==0.5 \\\n  --hash=sha256:aa\nFlask>=2; python_version < '3.9'\n-r base.txt\n-r base.txt\n-e git+https://github.com/a/b@main#egg=b\nreqeusts\ncv2[x]\nsqlite3\n"),
        (DependencyFileKind.Constraints, "flask==0.5\nflask==1.0\nurllib3<2\n"),
        (DependencyFileKind.Pyproject, "[project]\nname = \"app\"\nrequires-python = \">=3.9\"\ndependencies = [\"flask==0.5\", \"httpx>=0.2\"]\n# basewise ignore=lock-out-of-date\n[dependency-groups]\ndev = [\"pytest\"]\n[tool.poetry.dependencies]\npython = \"^3.9\"\nrich = \"^13\"\n"),
        (DependencyFileKind.Pipfile, "[[source]]\nurl = \"https://a:b@pypi.org/simple\"\n[packages]\nflask = \"==0.5\"\nclick = \"*\"\n"),
        (DependencyFileKind.UvLock, "[[package]]\nname = \"flask\"\nversion = \"0.5\"\n\n[[package]]\nname = \"click\"\nversion = \"8.1.7\"\n"),
        (DependencyFileKind.PipfileLock, "{\"_meta\": {\"hash\": {\"sha256\": \"0\"}}, \"default\": {\"flask\": {\"version\": \"==0.5\"}}, \"develop\": {}}"),
    ];

    private static readonly Gen<(DependencyFileKind Kind, string Text)> Files = Gen.Select(
        Gen.Int[0, 1000],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[0, 6],
        (seed, changes) => changes.Aggregate(Seeds[seed % Seeds.Length], (file, change) => (file.Kind, Change(file.Text, change.Item1, change.Item2, change.Item3))));

    private static readonly MemoryTree Tree = new MemoryTree("requirements.txt", "pyproject.toml")
        .Add("base.txt", "-r requirements.txt\nflask==3.0\n").Add("uv.lock", Seeds[4].Text).Add("Pipfile.lock", Seeds[5].Text);

    [Fact]
    public void No_rule_breaks_down_and_every_finding_and_fix_lies_within_the_text() => Files.Sample(file =>
    {
        SourceText source = new(file.Text);
        LintResult result = Linter.Lint(DependencyFile.Read(file.Kind, source), Options, new Lazy<ProjectFolder?>(() => new ProjectFolder(Tree, "requirements.txt")));

        Assert.Empty(result.Failures.Select(failure => $"{failure.RuleName}: {failure.Exception}"));
        foreach (Finding finding in result.Findings)
        {
            Assert.True(finding.Span.End <= file.Text.Length, $"{finding.Rule.Name} at {finding.Span} of {file.Text.Length}");
            Assert.NotEmpty(finding.Message);

            // Throws where edits overlap or reach beyond the text.
            foreach (Fix fix in finding.Fixes) Assert.NotEqual(file.Text, source.With(fix.Edits).Content);
        }
    }, iter: 2000);

    [Theory]
    [InlineData("flask==0.{0}\n", DependencyFileKind.Requirements)]
    [InlineData("-r a{0}.txt\n", DependencyFileKind.Requirements)]
    [InlineData("-r base.txt\n", DependencyFileKind.Requirements)]
    [InlineData("[[package]]\nname = \"flask\"\nversion = \"0.{0}\"\n", DependencyFileKind.UvLock)]
    public void Twenty_thousand_of_anything_are_judged_in_a_moment(string line, DependencyFileKind kind)
    {
        string text = string.Concat(Enumerable.Range(0, 20_000).Select(i => line.Replace("{0}", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));

        long before = Environment.TickCount64;
        LintResult result = Linter.Lint(DependencyFile.Read(kind, new SourceText(text)), Options, new Lazy<ProjectFolder?>(() => new ProjectFolder(Tree, "requirements.txt")));

        Assert.Empty(result.Failures);
        Assert.InRange(Environment.TickCount64 - before, 0, 20_000);
    }

    private static string Change(string text, int kind, int place, int what)
    {
        if (text.Length == 0) return text;

        int at = place % text.Length;
        int length = Math.Min(1 + (what % 12), text.Length - at);
        return (kind % 4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, text.Substring(what % text.Length, Math.Min(length, text.Length - (what % text.Length)))),
            2 => text.Insert(at, Odd[what % Odd.Length].ToString()),
            _ => text[..at],
        };
    }
}
