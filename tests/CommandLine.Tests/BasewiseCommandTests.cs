using Basewise.Knowledge.Ports;

namespace Basewise.CommandLine.Tests;

public class BasewiseCommandTests
{
    [Fact]
    public void The_version_is_one_line()
    {
        Assert.Equal(new CommandLineRun(ExitStatus.Success, "basewise 1.2.3\n", ""), CommandLineRun.Of("--version"));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("lint", "--help")]
    public void Help_names_the_commands_and_their_options(params string[] args)
    {
        CommandLineRun run = CommandLineRun.Of(args);

        Assert.Equal(ExitStatus.Success, run.Status);
        Assert.Contains("lint", run.Output, StringComparison.Ordinal);
        Assert.Contains(args.Length == 1 ? "server" : "--fail-on", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Nothing_asked_for_is_answered_with_help() =>
        Assert.Equal(CommandLineRun.Of("--help"), CommandLineRun.Of());

    [Fact]
    public void An_output_that_takes_nothing_more_is_told_and_makes_it_2()
    {
        using FileStream full = new("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        StreamWriter output = new(full);
        using StringWriter error = new();

        int status = BasewiseCommand.Run(["--version"], "1.2.3", new Terminal(Stream.Null, output, error, TakesColor: false), TimeProvider.System, NoNetwork.Instance);

        Assert.Equal(ExitStatus.Failure, status);
        Assert.StartsWith("basewise: cannot write: ", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate", "frobnicate")]
    [InlineData("--frobnicate", "--frobnicate")]
    [InlineData("lint --frobnicate .", "--frobnicate")]
    [InlineData("lint", "PATH")]
    [InlineData("lint . --format xml", "xml")]
    [InlineData("lint . --fail-on fatal", "fatal")]
    [InlineData("lint . --color blue", "blue")]
    [InlineData("lint . --rule untagged-image", "NAME=SEVERITY")]
    [InlineData("lint . --rule untagged-image=fatal", "fatal")]
    [InlineData("lint . --rule no-such-rule=off", "no-such-rule")]
    [InlineData("server", "--stdio")]
    public void A_command_line_that_is_not_understood_says_what_and_where_to_look(string line, string named)
    {
        CommandLineRun run = CommandLineRun.Of(line.Split(' '));

        Assert.Equal(ExitStatus.Failure, run.Status);
        Assert.Equal("", run.Output);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }
}
