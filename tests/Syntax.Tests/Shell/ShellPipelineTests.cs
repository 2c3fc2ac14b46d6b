using System.Collections.Immutable;
using System.Diagnostics;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Tests.Shell;

public sealed class ShellPipelineTests
{
    [Theory]
    [InlineData("a; b && c", "")]
    [InlineData("curl x | sh", "curl x > sh")]
    [InlineData("a && b | c | d; e | f", "b > c > d, e > f")]
    [InlineData("a |& b", "a > b")]
    [InlineData("(a; b) | c", "b > c")]
    [InlineData("a | (b; c | d)", "a > b, c > d")]
    [InlineData("x $(a | b) | c", "a > b, x $(a | b) > c")]
    [InlineData("echo \"$(curl x | sort)\"", "curl x > sort")]
    [InlineData("bash -c 'a | b' | c", "a > b, bash -c 'a | b' > c")]
    [InlineData("if a; then b | c; fi", "b > c")]
    [InlineData("a || b", "")]
    [InlineData("| a", "")]
    public void Each_command_reads_what_the_one_before_it_writes(string script, string expected) => Assert.Equal(
        expected,
        string.Join(", ", Pipelines(script).Select(pipeline => string.Join(" > ", pipeline.Commands.Select(command => command.ToString())))));

    [Theory]
    [InlineData("a | ")]
    [InlineData("a $(b | ")]
    [InlineData("( a | ")]
    public void A_megabyte_of_pipes_takes_a_moment(string fragment)
    {
        string text = string.Concat(Enumerable.Repeat(fragment, 1_000_000 / fragment.Length));
        Stopwatch watch = Stopwatch.StartNew();

        Assert.NotEmpty(Pipelines(text));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }

    private static ImmutableArray<ShellPipeline> Pipelines(string text) =>
        ShellScript.Parse(new JoinedText(text, new TextSpan(0, text.Length))).Pipelines;
}
