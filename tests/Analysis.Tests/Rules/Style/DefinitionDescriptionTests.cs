using Basewise.Analysis.Rules.Style;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Suppressions;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules.Style;

public sealed class DefinitionDescriptionTests : RuleTest
{
    private protected override Rule Rule => new DefinitionDescription();

    [Fact]
    public void An_empty_comment_parts_what_is_no_description() => Verify(
        """
        # check=experimental=InvalidDefinitionDescription
        # which one to take
        ARG [|PYTHON|]=3.14
        # compiles the wheels

        FROM python:$PYTHON AS [|Build|]
        # Where the program comes from.
        # More.
        ARG [|SOURCE|] TARGET
        """,
        """
        # check=experimental=InvalidDefinitionDescription
        # which one to take
        #
        ARG PYTHON=3.14
        # compiles the wheels

        #
        FROM python:$PYTHON AS Build
        # Where the program comes from.
        # More.
        #
        ARG SOURCE TARGET
        """);

    [Fact]
    public void The_comment_becomes_a_description() => Verify(
        "# check=error=false;experimental=all\n#which one to take\nARG [|PYTHON|]\n#  compiles\nFROM python AS [|Build|]\n",
        "# check=error=false;experimental=all\n# PYTHON which one to take\nARG PYTHON\n# build  compiles\nFROM python AS Build\n",
        fix: 1);

    [Theory]
    [InlineData("# build compiles the wheels\nFROM alpine AS Build\n")]
    [InlineData("# build\nFROM alpine AS build\n")]
    [InlineData("# More.\n# TARGET is where it goes to\nFROM alpine\n# b is one of them\nARG a b=1\n")]
    [InlineData("# note\n#\nFROM alpine AS build\n")]
    [InlineData("# note\nFROM alpine\n# note\nENV A=1\n# note\nRUN a\n# note\nONBUILD ARG A\n")]
    public void A_description_and_what_stands_above_something_else_is_not_reported(string text) =>
        VerifySilent("# check=experimental=all\n" + text);

    [Theory]
    [InlineData("")]
    [InlineData("# check=skip=all\n")]
    [InlineData("# check=experimental=CopyIgnoredFile\n")]
    [InlineData("# check=experimental=all;colour=red\n")]
    [InlineData(" # check=experimental=all\n")]
    [InlineData("#\n# check=experimental=all\n")]
    public void Nothing_is_reported_where_no_directive_asks_for_it(string top) => VerifySilent(top + "# note\nFROM alpine AS build\n");

    [Fact]
    public void An_indented_comment_is_no_description()
    {
        Finding finding = Single("# check=experimental=all\n  # build compiles the wheels\nFROM alpine AS build\n");

        Assert.Equal(
            "BuildKit does not take the comment above for the description of `build`: that begins with `# build`, at the start of a line.", finding.Message);
        Assert.Equal("Put an empty comment between", Assert.Single(finding.Fixes).Title);
    }

    [Theory]
    [InlineData("# check=skip=JSONArgsRecommended")]
    [InlineData("# hadolint ignore=DL3006")]
    [InlineData("# basewise ignore=untagged-image")]
    public void A_comment_that_switches_a_rule_off_is_left_alone(string comment) =>
        VerifyNoFix($"# check=experimental=all\n# note\n{comment}\nFROM alpine AS [|build|]\n");

    [Theory]
    [InlineData("# check=experimental=all;skip=all\n# note\nFROM alpine AS build\n", true)]
    [InlineData("# check=experimental=all\n# check=skip=all\n# note\nFROM alpine AS build\n", true)]
    [InlineData("# check=experimental=all\n\n# basewise ignore=definition-description\n# note\nFROM alpine AS build\n", false)]
    public void Skip_does_not_reach_an_experimental_check_of_BuildKits(string text, bool isReported)
    {
        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))), new LintOptions(Today));

        Assert.Equal(isReported, result.Findings.Any(finding => finding.Rule.Name == "definition-description"));
        Assert.Null(new SuppressionFixes(DockerfileSyntax.Parse(new SourceText(text))).FindSkipCheck(Rule.Descriptor));
    }

    [Fact]
    public void The_directive_makes_an_error_of_it()
    {
        LintResult result = Linter.Lint(
            SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("# check=experimental=all;error=true\n# note\nFROM alpine AS build\n"))), new LintOptions(Today));

        Assert.Contains(result.Findings, finding => finding is { Rule.Name: "definition-description", Severity: Severity.Error });
    }
}
