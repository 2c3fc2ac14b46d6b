using Basewise.Analysis.Rules.Layers;

namespace Basewise.Analysis.Tests.Rules.Layers;

public sealed class ConsecutiveRunTests : RuleTest
{
    private protected override Rule Rule => new ConsecutiveRun();

    [Fact]
    public void RUNs_in_a_row_are_merged() => Verify(
        "FROM alpine\nRUN a\n[|RUN|] b \\\n  && c\n\nRUN d; e\nWORKDIR /x\nRUN f\n[|RUN|] g\n",
        "FROM alpine\nRUN a \\\n    && b \\\n  && c \\\n    && { d; e; }\nWORKDIR /x\nRUN f \\\n    && g\n");

    [Fact]
    public void RUNs_with_the_same_flags_are_merged() => Verify(
        "FROM alpine\nRUN --network=none a\n[|RUN|] --network=none b\n",
        "FROM alpine\nRUN --network=none a \\\n    && b\n");

    [Theory]
    [InlineData("RUN a\nCOPY x /y\nRUN b")]
    [InlineData("RUN a\n# why b stands alone\nRUN b")]
    [InlineData("RUN --mount=type=secret,id=x a\nRUN b")]
    [InlineData("RUN cd /x && a\nRUN b")]
    [InlineData("RUN export A=1\nRUN b")]
    [InlineData("RUN set -e; a\nRUN b")]
    [InlineData("RUN a || b\nRUN c")]
    [InlineData("RUN a | b\nRUN c")]
    [InlineData("RUN a # comment\nRUN b")]
    [InlineData("RUN [\"a\"]\nRUN b")]
    [InlineData("RUN <<EOF\na\nEOF\nRUN b")]
    [InlineData("RUN if a; then b; fi\nRUN c")]
    [InlineData("RUN a &\nRUN b")]
    [InlineData("ONBUILD RUN a\nONBUILD RUN b")]
    public void What_would_run_otherwise_or_is_set_apart_is_not_reported(string instructions) => VerifySilent($"FROM alpine\n{instructions}\n");

    [Fact]
    public void Stages_that_the_final_image_does_not_come_from_are_not_judged() => VerifySilent("FROM alpine AS build\nRUN a\nRUN b\nFROM alpine\nRUN c\n");
}
