using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Suppressions;

public sealed class CheckPragmasTests
{
    [Theory]
    [InlineData("# check=skip=MaintainerDeprecated\nFROM alpine\nMAINTAINER a\n")]
    [InlineData("\uFEFF# check=skip=MaintainerDeprecated\nFROM alpine\nMAINTAINER a\n")]
    [InlineData("# syntax=docker/dockerfile:1\r\n# CHECK = error=true;skip=JSONArgsRecommended, MaintainerDeprecated\r\nFROM alpine\r\nMAINTAINER a\r\n")]
    [InlineData("# check=skip=all\nFROM alpine\nMAINTAINER a\n")]
    [InlineData("FROM alpine\n# check=skip=MaintainerDeprecated because we like it\n# more\n\nMAINTAINER a\n")]
    public void A_pragma_switches_a_rule_off_by_BuildKits_name(string text) => Assert.DoesNotContain("maintainer-deprecated", RulesIn(text));

    [Theory]
    [InlineData("# check=skip=maintainer-deprecated\nFROM alpine\nMAINTAINER a\n")]
    [InlineData("# check=skip=DL4000\nFROM alpine\nMAINTAINER a\n")]
    [InlineData("# check=skip=MaintainerDeprecated;colour=red\nFROM alpine\nMAINTAINER a\n")]
    [InlineData("FROM alpine\n# check=skip=JSONArgsRecommended\n# check=skip=MaintainerDeprecated\nMAINTAINER a\n")]
    [InlineData("FROM alpine\n# check=skip=MaintainerDeprecated\nRUN a\nMAINTAINER a\n")]
    [InlineData("FROM alpine\n# check=skip\nMAINTAINER a\n")]
    public void What_is_no_name_of_BuildKits_or_stands_elsewhere_switches_nothing_off(string text) => Assert.Contains("maintainer-deprecated", RulesIn(text));

    [Fact]
    public void All_means_what_BuildKit_checks_and_no_more() =>
        Assert.Equal(["untagged-image"], RulesIn("# check=skip=all\nFROM acme/base AS A\nMAINTAINER a\nCMD b\n"));

    [Theory]
    [InlineData("FROM alpine:3.23\n# check=skip=MultipleInstructionsDisallowed\nCMD [\"a\"]\nCMD [\"b\"]\n", true)]
    [InlineData("FROM alpine:3.23\nCMD [\"a\"]\n# check=skip=MultipleInstructionsDisallowed\nCMD [\"b\"]\n", false)]
    public void Of_two_CMDs_the_later_ones_comment_counts(string text, bool isReported) =>
        Assert.Equal(isReported, RulesIn(text).Contains("multiple-cmd-entrypoint-healthcheck"));

    [Theory]
    [InlineData("FROM alpine AS a\n# check=skip=DuplicateStageName\nFROM alpine AS a\n", "duplicate-stage-name")]
    [InlineData("# syntax=x\n\n# check=skip=InvalidDefaultArgInFrom\nFROM Alpine\n", "invalid-image-reference")]
    public void Checks_of_the_whole_file_know_no_comments(string text, string rule) => Assert.Contains(rule, RulesIn(text));

    private static IEnumerable<string> RulesIn(string text)
    {
        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))), new LintOptions(new DateOnly(2026, 11, 23)));

        Assert.Empty(result.Failures);
        return result.Findings.Select(finding => finding.Rule.Name).Where(name => name != "root-final-stage");
    }
}
