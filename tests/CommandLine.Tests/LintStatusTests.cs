namespace Basewise.CommandLine.Tests;

/// <summary>The exit status of <c>basewise lint</c>.</summary>
public class LintStatusTests
{
    [Theory]
    [InlineData("warning", ExitStatus.Findings)]
    [InlineData("information", ExitStatus.Findings)]
    [InlineData("hint", ExitStatus.Findings)]
    [InlineData("error", ExitStatus.Success)]
    [InlineData("none", ExitStatus.Success)]
    public void Findings_at_or_above_the_severity_named_make_it_1(string failOn, int status) =>
        Assert.Equal(status, CommandLineRun.OfText("FROM python\n", "--fail-on", failOn).Status);

    [Fact]
    public void Warnings_count_unless_something_else_is_named() =>
        Assert.Equal(ExitStatus.Findings, CommandLineRun.OfText("FROM python\n").Status);

    [Theory]
    [InlineData("hint", ExitStatus.Success, "hint untagged-image")]
    [InlineData("error", ExitStatus.Findings, "error untagged-image")]
    public void A_rule_has_the_severity_that_the_command_line_gives_it(string severity, int status, string printed)
    {
        CommandLineRun run = CommandLineRun.OfText("FROM python\n", "--rule", $"untagged-image={severity}", "--rule", "root-final-stage=off");

        Assert.Equal(status, run.Status);
        Assert.Contains(printed, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod", "root-final-stage", true)]
    [InlineData("0", "root-final-stage", true)]
    [InlineData("debug", "root-final-stage", false)]
    public void A_target_is_judged_as_the_final_stage(string target, string rule, bool isReported)
    {
        const string Text = "FROM python:3.13-slim AS prod\nCMD [\"python\", \"app.py\"]\nFROM python:3.13-slim AS debug\nUSER 1000\n";

        Assert.Equal(isReported, CommandLineRun.OfText(Text, "--target", target).Output.Contains(rule, StringComparison.Ordinal));
    }

    [Fact]
    public void A_target_that_no_file_has_makes_it_2()
    {
        CommandLineRun run = CommandLineRun.OfText("FROM scratch AS a\n", "--target", "b");

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Contains("no file has a stage b", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_is_off_finds_nothing() => Assert.DoesNotContain(
        "untagged-image", CommandLineRun.OfText("FROM python\n", "--rule", "untagged-image=off").Output, StringComparison.Ordinal);

    [Fact]
    public void A_path_that_does_not_exist_makes_it_2_and_the_others_are_judged()
    {
        using TemporaryFolder folder = new();
        folder.Write("Dockerfile", "FROM python\n");

        CommandLineRun run = CommandLineRun.Of("lint", folder["missing"], folder["Dockerfile"]);

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Contains(folder["missing"], run.Error, StringComparison.Ordinal);
        Assert.Contains("untagged-image", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_nothing_is_named_and_makes_it_2()
    {
        using TemporaryFolder folder = new();
        folder.Write("a/Dockerfile", "FROM scratch\n");
        File.CreateSymbolicLink(folder["Dockerfile"], "nothing");

        CommandLineRun run = CommandLineRun.Of("lint", folder.Path);

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Contains(folder["Dockerfile"], run.Error, StringComparison.Ordinal);
        Assert.Contains("in 1 file", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_an_end_is_refused()
    {
        CommandLineRun run = CommandLineRun.Of("lint", "/dev/zero");

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Contains("/dev/zero", run.Error, StringComparison.Ordinal);
    }
}
