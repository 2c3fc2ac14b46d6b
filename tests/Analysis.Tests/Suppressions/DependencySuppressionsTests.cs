using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Suppressions;

public sealed class DependencySuppressionsTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    [Theory]
    [InlineData("# basewise ignore=unpinned-pip-package we follow it\nflask\nclick\n", "unpinned-pip-package:3")]
    [InlineData("flask  # basewise ignore=unpinned-pip-package\nclick\n", "unpinned-pip-package:2")]
    [InlineData("# basewise ignore=DL3013\n\n# a word\nflask\nclick\n", "unpinned-pip-package:5")]
    [InlineData("# basewise file ignore=unpinned-pip-package\nflask\nclick\n", "")]
    [InlineData("flask\n# basewise file ignore=unpinned-pip-package\nclick\n", "")]
    [InlineData("# basewise ignore=unpinned-pip-package,vulnerable-package\nflask\nflask==0.5\n", "unused-suppression:1 vulnerable-package:3")]
    [InlineData("# basewise ignore=vulnerable-package\nflask \\\n  ==0.5\n", "")]
    public void A_comment_counts_for_the_line_below_it_or_its_own_or_the_file(string text, string expected) => Assert.Equal(expected, Lint(text));

    [Theory]
    [InlineData("# basewise ignore=vulnerable-package\nsix==1.17.0\n", "unused-suppression:1")]
    [InlineData("six==1.17.0  # basewise ignore=vulnerable-package\n", "unused-suppression:1")]
    [InlineData("six==1.17.0\n# basewise ignore=vulnerable-package\n", "unused-suppression:2")]
    [InlineData("# basewise ignore=nothing-of-ours\nsix==1.17.0\n", "unused-suppression:1")]
    [InlineData("# basewise ignore=apt-lists-left\nsix==1.17.0\n", "unused-suppression:1")] // no rule for such a file
    [InlineData("# basewise ignore=include-missing\n-r base.txt\n", "")] // the files are not known here
    public void What_switches_nothing_off_is_told(string text, string expected) => Assert.Equal(expected, Lint(text));

    [Theory]
    [InlineData("six==1.17.0  # basewise ignore=vulnerable-package\nclick>=8\n", "six==1.17.0\nclick>=8\n")]
    [InlineData("# basewise ignore=vulnerable-package\nsix==1.17.0\n", "six==1.17.0\n")]
    public void And_taken_away(string text, string expected)
    {
        SourceText source = new(text);
        Finding unused = Assert.Single(Linter.Lint(DependencyFile.Read(DependencyFileKind.Requirements, source), Options).Findings);

        Assert.Equal(FixKind.Safe, Assert.Single(unused.Fixes).Kind);
        Assert.Equal(expected, source.With(unused.Fixes[0].Edits).Content);
    }

    [Fact]
    public void Twenty_thousand_comments_are_read_in_a_moment()
    {
        string text = string.Concat(Enumerable.Repeat("# basewise ignore=vulnerable-package\n", 20_000)) + "flask==0.5\n";

        long before = Environment.TickCount64;
        LintResult result = Linter.Lint(DependencyFile.Read(DependencyFileKind.Requirements, new SourceText(text)), Options);

        Assert.Equal(19_999, result.Findings.Length);
        Assert.InRange(Environment.TickCount64 - before, 0, 20_000);
    }

    private static string Lint(string text)
    {
        SourceText source = new(text);
        LintResult result = Linter.Lint(DependencyFile.Read(DependencyFileKind.Requirements, source), Options);

        Assert.Empty(result.Failures);
        return string.Join(' ', result.Findings.Select(finding => $"{finding.Rule.Name}:{source.PositionOf(finding.Span.Start).Line + 1}"));
    }
}
