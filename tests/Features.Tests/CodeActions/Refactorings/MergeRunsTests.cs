namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class MergeRunsTests
{
    [Theory]
    [InlineData("RUN a[||]\nRUN b\n", "RUN a \\\n    && b\n")]
    [InlineData("RUN a\nRUN [||]b\n\nRUN c", "RUN a \\\n    && b \\\n    && c")]
    [InlineData("RUN a[||]\n# why b\nRUN b\n", "RUN a \\\n    # why b\n    && b\n")]
    [InlineData("RUN a[||] \\\n    # of a\n    && x\nRUN b\n", "RUN a \\\n    # of a\n    && x \\\n    && b\n")]
    [InlineData("RUN --mount=type=cache,target=/c a[||]\nRUN --mount=type=cache,target=/c b\n", "RUN --mount=type=cache,target=/c a \\\n    && b\n")]
    [InlineData("RUN [||]a | b\nRUN c | d\n", "RUN a | b \\\n    && c | d\n")]
    [InlineData("ENV A=1\nRUN [||]pip install -r $A\nRUN c\nCMD x\n", "ENV A=1\nRUN pip install -r $A \\\n    && c\nCMD x\n")]
    public void Runs_that_follow_one_another_become_one(string before, string after) =>
        Assert.Equal($"FROM python:3.12-slim\n{after}", Refactored.By("Merge", $"FROM python:3.12-slim\n{before}"));

    [Theory]
    [InlineData("RUN [||]a; b\nRUN c\n", "RUN a; b \\\n    && c\n")]
    [InlineData("RUN [||]a\nRUN b; c\nRUN d\n", "RUN a \\\n    && { b; c; } \\\n    && d\n")]
    [InlineData("RUN [||]a\nRUN b || c\n", "RUN a \\\n    && { b || c; }\n")]
    public void What_would_run_after_a_failure_is_put_in_braces(string before, string after) =>
        Assert.Equal($"FROM python:3.12-slim\n{after}", Refactored.By("Merge", $"FROM python:3.12-slim\n{before}"));

    [Fact]
    public void Line_ends_and_the_escape_character_are_the_file_s_own() =>
        Assert.Equal("# escape=`\r\nFROM debian\r\nRUN a `\r\n    && b\r\n", Refactored.By("Merge", "# escape=`\r\nFROM debian\r\nRUN a[||]\r\nRUN b\r\n"));

    [Theory]
    [InlineData("RUN [||]a\nENV B=1\nRUN b\n")]
    [InlineData("RUN [||]a\nRUN --network=none b\n")]
    [InlineData("RUN [||][\"a\"]\nRUN b\n")]
    [InlineData("RUN [||]a\nRUN <<EOF\nb\nEOF\n")]
    [InlineData("RUN [||]cd /x\nRUN b\n")]
    [InlineData("RUN [||]a &\nRUN b\n")]
    [InlineData("RUN [||]a # b\nRUN b\n")]
    [InlineData("RUN [||]a 'b\nRUN c'\n")]
    [InlineData("RUN [||]set -e; a\nRUN b\n")]
    [InlineData("RUN [||]a\n# hadolint ignore=DL3059\nRUN b\n")]
    [InlineData("SHELL [\"/bin/bash\", \"-ec\"]\nRUN [||]a; b\nRUN c\n")]
    [InlineData("ONBUILD RUN [||]a\nONBUILD RUN b\n")]
    [InlineData("SHELL [\"powershell\"]\nRUN [||]a\nRUN b\n")]
    [InlineData("COPY [||]a b\nRUN a\nRUN b\n")]
    public void Runs_that_would_do_something_else_together_are_left_alone(string text) =>
        Assert.Null(Refactored.By("Merge", $"FROM python:3.12-slim\n{text}"));
}
