using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class MultipleCmdEntrypointHealthcheckTests : RuleTest
{
    private protected override Rule Rule => new MultipleCmdEntrypointHealthcheck();

    [Fact]
    public void Every_one_but_the_last_is_reported_and_removed() => Verify(
        """
        FROM alpine
        [|CMD ["a"]|]
        RUN x
          [|CMD ["b", \
              "c"]|]
        ENTRYPOINT ["x"]
        CMD ["d"]
        [|HEALTHCHECK CMD a|]
        HEALTHCHECK NONE
        """,
        """
        FROM alpine
        RUN x
        ENTRYPOINT ["x"]
        CMD ["d"]
        HEALTHCHECK NONE
        """);

    [Fact]
    public void The_one_that_replaces_it_is_shown_beside_it() =>
        Assert.Equal(24, Assert.Single(Single("FROM alpine\nCMD [\"a\"]\n\nCMD [\"b\"]\n").Related).Span.Start + 1);

    [Fact]
    public void A_comment_is_not_removed() => VerifyNoFix("FROM alpine\n[|CMD a \\\n  # why\n  b|]\nCMD c\n");

    [Fact]
    public void Each_stage_has_its_own() => VerifySilent("FROM alpine AS a\nCMD x\nFROM a\nCMD y\nONBUILD CMD z\n");
}
