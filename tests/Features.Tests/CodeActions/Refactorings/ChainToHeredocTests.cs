namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class ChainToHeredocTests
{
    [Theory]
    [InlineData("RUN [||]a && b && c\n", "RUN <<EOF\nset -e\na\nb\nc\nEOF\n")]
    [InlineData("RUN --network=none [||]a && b", "RUN --network=none <<EOF\nset -e\na\nb\nEOF")]
    [InlineData("RUN set -eux [||]&& a | b && c\n", "RUN <<EOF\nset -eux\na | b\nc\nEOF\n")]
    [InlineData("RUN [||]a \\\n    # of b\n    && b \\\n    && c\n", "RUN <<EOF\nset -e\na\n# of b\nb\nc\nEOF\n")]
    [InlineData("RUN [||]a && b \\\n      x \\\n      y\n", "RUN <<EOF\nset -e\na\nb \\\n      x \\\n      y\nEOF\n")]
    [InlineData("RUN [||]a && b \\\n # of x\n x\n", "RUN <<EOF\nset -e\na\n# of x\nb  x\nEOF\n")]
    [InlineData("RUN [||]A=1 && echo \"$A\" && x $(y || z)\n", "RUN <<EOF\nset -e\nA=1\necho \"$A\"\nx $(y || z)\nEOF\n")]
    public void Each_command_of_a_chain_gets_a_line(string before, string after) =>
        Assert.Equal($"FROM debian\n{after}", Refactored.By("Write the chain", $"FROM debian\n{before}"));

    [Fact]
    public void A_backquote_that_continues_a_line_is_none_to_the_shell() =>
        Assert.Equal(
            "# escape=`\nFROM debian\nRUN <<EOF\nset -e\na\nb  x\nEOF\n",
            Refactored.By("Write the chain", "# escape=`\nFROM debian\nRUN [||]a && b `\n x\n"));

    [Theory]
    [InlineData("RUN [||]a\n")]
    [InlineData("RUN [||]a; b\n")]
    [InlineData("RUN [||]a && b || c\n")]
    [InlineData("RUN [||]a && (b; c)\n")]
    [InlineData("RUN [||]! a && b\n")]
    [InlineData("RUN [||]a && b $(c; d)\n")]
    [InlineData("RUN [||]a && b # c\n")]
    [InlineData("RUN [||]a && b 'c \\\n d'\n")]
    [InlineData("RUN [\"a\"[||], \"&&\", \"b\"]\n")]
    [InlineData("ONBUILD RUN [||]a && b\n")]
    [InlineData("RUN [||]a && cat <<EOF\nb\nEOF\n")]
    public void What_would_run_otherwise_is_left_alone(string text) =>
        Assert.Null(Refactored.By("Write the chain", $"FROM debian\n{text}"));

    [Fact]
    public void The_carriage_returns_of_a_file_would_reach_the_shell() =>
        Assert.Null(Refactored.By("Write the chain", "FROM debian\r\nRUN [||]a && b\r\n"));

    [Theory]
    [InlineData("docker/dockerfile:1.3", false)]
    [InlineData("docker/dockerfile:1.3-labs", false)]
    [InlineData("docker/dockerfile:1.7", true)]
    public void The_chosen_syntax_must_know_here_documents(string syntax, bool isOffered) =>
        Assert.Equal(isOffered, Refactored.By("Write the chain", $"# syntax={syntax}\nFROM debian\nRUN [||]a && b\n") is not null);
}
