using System.Collections.Immutable;
using Basewise.Analysis.Rules.Configuration;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules.Configuration;

/// <summary>Asked alone, the rule sees no finding of any other: whatever a comment names is then unused.</summary>
public sealed class UnusedSuppressionTests : RuleTest
{
    private const string From = "FROM python:3.13-slim-trixie\n";

    private protected override Rule Rule => new UnusedSuppression();

    [Fact]
    public void The_only_name_goes_with_its_comment() => Verify(
        $"{From}# basewise ignore=[|pip-cache-left|] the image is thrown away\nRUN pip install flask\n",
        $"{From}RUN pip install flask\n");

    [Theory]
    [InlineData("a stage", "# basewise ignore=[|pip-cache-left|]\n" + From)]
    [InlineData("a file", "# basewise file ignore=[|pip-cache-left|]\n" + From)]
    [InlineData("a code", "# basewise ignore=[|DL3042|]\n" + From)]
    [InlineData("below the last instruction", From + "# basewise ignore=[|pip-cache-left|]\n")]
    [InlineData("within an instruction", From + "RUN a \\\n# basewise ignore=[|pip-cache-left|]\n && b\n")]
    [InlineData("what cannot be ignored", "# basewise file ignore=[|parse-error|]\n" + From)]
    public void A_name_that_switches_nothing_off_is_reported(string where, string text)
    {
        Assert.NotEmpty(where);
        Verify(text);
    }

    [Fact]
    public void A_name_that_is_no_rule_is_reported_with_the_one_that_was_meant()
    {
        Verify($"{From}# basewise ignore=[|pip-cashe-left|]\nRUN a\n");

        Finding finding = Single($"{From}# basewise ignore=pip-cashe-left\nRUN a\n");
        Assert.Equal("There is no rule `pip-cashe-left`. Did you mean `pip-cache-left`?", finding.Message);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("pip-cache-left", Assert.Single(finding.Fixes[0].Edits).NewText);
    }

    [Fact]
    public void Comments_of_other_linters_are_not_judged() =>
        VerifySilent($"# hadolint global ignore=DL3042,DL9999\n{From}# hadolint ignore=DL3042\n# check=skip=WorkdirRelativePath\nRUN a\n");

    [Fact]
    public void A_rule_that_looks_at_files_nobody_knows_may_find_something_there() => VerifySilent($"{From}# basewise ignore=copy-ignored-file\nCOPY a b\n");

    [Theory]
    [InlineData("untagged-image,pip-cache-left", "pip-cache-left")]
    [InlineData("pip-cache-left , untagged-image", "pip-cache-left")]
    public void Of_two_names_only_the_unused_one_goes(string names, string left)
    {
        SourceText source = new($"{From}# basewise ignore={names} we know\nRUN pip install flask==3.1.2\n");

        Finding unused = Assert.Single(LintAll(source), finding => finding.Rule.Name == "unused-suppression");

        Assert.Equal("untagged-image", source.ToString(unused.Span));
        Assert.Equal($"{From}# basewise ignore={left} we know\nRUN pip install flask==3.1.2\n", source.With(unused.Fixes[0].Edits).Content);
    }

    [Fact]
    public void A_comment_that_is_of_use_is_not_reported_and_neither_is_one_for_a_rule_that_is_off()
    {
        SourceText source = new($"{From}# basewise ignore=pip-cache-left,unpinned-system-package\nRUN pip install flask==3.1.2\n");

        Assert.DoesNotContain(LintAll(source), finding => finding.Rule.Name is "unused-suppression" or "pip-cache-left");
    }

    [Fact]
    public void Of_two_comments_that_say_the_same_one_is_of_no_use()
    {
        SourceText source = new($"{From}# basewise ignore=pip-cache-left\n# basewise ignore=DL3042\nRUN pip install flask==3.1.2\n");

        Finding unused = Assert.Single(LintAll(source), finding => finding.Rule.Name == "unused-suppression");
        Assert.Equal("DL3042", source.ToString(unused.Span));
    }

    [Fact]
    public void What_would_turn_a_comment_into_a_directive_is_asked_about() => Assert.Equal(
        FixKind.NeedsConsent,
        Assert.Single(Single($"# basewise file ignore=pip-cache-left\n# syntax=docker/dockerfile:1\n{From}").Fixes).Kind);

    private static ImmutableArray<Finding> LintAll(SourceText source) =>
        Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(source)), new LintOptions(Today)).Findings;
}
