using System.Text;

namespace Basewise.CommandLine.Tests;

/// <summary><c>basewise lint</c> for a person.</summary>
public class LintTextTests
{
    /// <summary>Leaves one finding of a file that has nothing but a FROM without a tag.</summary>
    private static readonly string[] AboutTheImage = ["--rule", "root-final-stage=off"];

    [Fact]
    public void A_finding_is_its_place_severity_rule_and_message_its_line_and_a_marker()
    {
        string[] lines = OfImage("# a comment\nFROM python AS app\n").Output.Split('\n');

        Assert.StartsWith("-:2:6: warning untagged-image: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("FROM python AS app", lines[1]);
        Assert.Equal("     ^^^^^^", lines[2]);
    }

    [Fact]
    public void The_other_places_that_a_finding_speaks_of_stand_below_it()
    {
        string[] lines = CommandLineRun.OfText("FROM scratch\nCMD [\"a\"]\nCMD [\"b\"]\n").Output.Split('\n');

        Assert.StartsWith("-:2:1: warning multiple-cmd-entrypoint-healthcheck: ", lines[0], StringComparison.Ordinal);
        Assert.Equal("  -:3:1: This CMD replaces it.", lines[3]);
    }

    [Fact]
    public void The_last_line_counts_the_findings()
    {
        CommandLineRun run = OfImage("FROM python\n");

        Assert.StartsWith("1 finding in 1 file: 1 warning.", run.Output.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
        Assert.Equal("No findings in 1 file.\n", CommandLineRun.OfText("FROM scratch\n").Output);
    }

    [Fact]
    public void The_marker_stands_below_its_words_behind_tabs_and_wide_characters()
    {
        string[] lines = OfImage("FROM\tpython\n").Output.Split('\n');
        Assert.Equal("FROM\tpython", lines[1]);
        Assert.Equal("    \t^^^^^^", lines[2]);
    }

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        Assert.StartsWith("-:1:6: ", OfImage("\ufeffFROM python\n").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_of_Windows_leave_no_trace_in_the_report()
    {
        string output = OfImage("# a\r\nFROM python\r\n").Output;

        Assert.StartsWith("-:2:6: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', output);
    }

    [Fact]
    public void Control_characters_of_a_file_do_not_reach_the_terminal()
    {
        string output = CommandLineRun.OfText("FROM python AS \u001b[31mred\u0007\n").Output;

        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u0007', output);
    }

    [Fact]
    public void A_very_long_line_is_cut_around_the_finding()
    {
        string[] lines = OfImage($"FROM python AS a{new string('x', 65_000)}\n").Output.Split('\n');

        Assert.InRange(lines[1].Length, 20, 200);
        Assert.StartsWith("FROM python", lines[1], StringComparison.Ordinal);
        Assert.Equal("     ^^^^^^", lines[2]);
    }

    [Theory]
    [InlineData(true, "auto", true)]
    [InlineData(false, "auto", false)]
    [InlineData(false, "always", true)]
    [InlineData(true, "never", false)]
    public void Colours_are_for_terminals_and_for_who_asks(bool takesColor, string color, bool isColored)
    {
        CommandLineRun run = CommandLineRun.Of("FROM python\n"u8.ToArray(), takesColor, "lint", "-", "--color", color);

        Assert.Equal(isColored, run.Output.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_judged_all_the_same()
    {
        CommandLineRun run = CommandLineRun.Of([.. "# \u00e9"u8, 0xFF, 0xC0, 0x00, .. "\nFROM python\n"u8], takesColor: false, ["lint", "-", .. AboutTheImage]);

        Assert.Equal(ExitStatus.Findings, run.Status);
        Assert.StartsWith("-:2:6: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_has_no_findings() =>
        Assert.Equal(new CommandLineRun(ExitStatus.Success, "No findings in 1 file.\n", ""), CommandLineRun.OfText(""));

    [Fact]
    public void Ten_megabytes_are_judged()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("# nothing to see here\n", 480_000)) + "FROM python\n");

        Assert.StartsWith("-:480001:6: ", CommandLineRun.Of(text, takesColor: false, ["lint", "-", .. AboutTheImage]).Output, StringComparison.Ordinal);
    }

    private static CommandLineRun OfImage(string text) => CommandLineRun.OfText(text, AboutTheImage);
}
