using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class CircularStagesTests : RuleTest
{
    private protected override Rule Rule => new CircularStages();

    [Theory]
    [InlineData("FROM alpine AS a\nFROM alpine AS b\nCOPY --from=[|b|] /x /y\n")]
    [InlineData("FROM alpine AS b\nCOPY --from=[|0|] /x /y\n")]
    [InlineData("FROM alpine AS b\nRUN --mount=type=bind,from=[|B|],target=/x make\n")]
    public void A_stage_that_copies_from_itself_is_reported(string text) => Verify(text);

    [Fact]
    public void Stages_that_wait_for_one_another_are_reported_where_the_circle_goes_back() => Verify(
        """
        FROM alpine AS a
        COPY --from=[|c|] /x /y
        FROM alpine AS b
        COPY --from=a /x /y
        FROM b AS c
        RUN make
        """);

    [Theory]
    [InlineData("FROM alpine AS a\nCOPY --from=z /x /y\nFROM alpine AS z\n")]
    [InlineData("FROM alpine AS a\nFROM a\nCOPY --from=a /x /y\n")]
    [InlineData("FROM alpine AS a\nONBUILD COPY --from=a /x /y\n")]
    [InlineData("FROM alpine AS a\nCOPY --from=alpine /x /y\n")]
    public void What_is_no_circle_is_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void A_hundred_thousand_stages_in_a_row_are_searched()
    {
        string text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"FROM a AS s{i}\nCOPY --from=s{(i + 1) % 100_000} a b\n"));

        Assert.Equal(99_999, Lint(new Basewise.Syntax.Text.SourceText(text)).Count);
    }
}
