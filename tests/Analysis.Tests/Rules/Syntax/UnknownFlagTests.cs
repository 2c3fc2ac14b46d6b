using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class UnknownFlagTests : RuleTest
{
    private protected override Rule Rule => new UnknownFlag();

    [Theory]
    [InlineData("COPY [|--form|]=build a b", "COPY --from=build a b")]
    [InlineData("COPY [|--chwon|]=1:1 a b", "COPY --chown=1:1 a b")]
    [InlineData("RUN [|--mounts|]=type=cache,target=/x true", "RUN --mount=type=cache,target=/x true")]
    [InlineData("RUN --mount=type=cache,[|tagret|]=/x true", "RUN --mount=type=cache,target=/x true")]
    [InlineData("RUN --mount=type=[|cahce|],target=/x true", "RUN --mount=type=cache,target=/x true")]
    [InlineData("HEALTHCHECK [|--intervall|]=5s CMD true", "HEALTHCHECK --interval=5s CMD true")]
    [InlineData("ONBUILD COPY [|--form|]=build a b", "ONBUILD COPY --from=build a b")]
    public void A_misspelt_flag_is_put_right(string line, string expected) =>
        Verify($"FROM python:3.13-slim\n{line}\n", $"FROM python:3.13-slim\n{expected}\n");

    [Fact]
    public void A_quote_within_the_name_is_none_of_the_name() => Assert.Equal(
        "HEALTHCHECK has no flag `--timeeout`: do you mean `--timeout`?",
        Single("FROM python:3.13-slim\nHEALTHCHECK --timeeou\"t=3s CMD true\n").Message);

    [Theory]
    [InlineData("CMD [|--port|] 80")]
    [InlineData("USER [|--uid|]=1000 app")]
    [InlineData("COPY [|--keep-git-dir|]=true a b")]
    [InlineData("RUN --mount=type=[|volume|],target=/x true")]
    [InlineData("RUN --mount=type=bind,[|propagation|]=shared,target=/x true")]
    public void What_is_near_no_flag_has_no_fix(string line) => VerifyNoFix($"FROM python:3.13-slim\n{line}\n");

    [Theory]
    [InlineData("COPY --from=build --chown=1:1 --chmod=755 --link --parents --exclude=a --exclude=b a b")]
    [InlineData("ADD --keep-git-dir=true --checksum=sha256:0000000000000000000000000000000000000000000000000000000000000000 --unpack=true https://x/a.tar /a")]
    [InlineData("RUN --mount=type=secret,id=t,env=TOK --network=none --security=insecure --device=vendor.com/gpu true")]
    [InlineData("HEALTHCHECK --interval=5m --timeout=3s --start-period=1s --start-interval=2s --retries=3 CMD true")]
    [InlineData("RUN -- --unknown")]
    [InlineData("RUN pip --version")]
    [InlineData("CMD [\"--port\", \"80\"]")]
    public void What_an_instruction_takes_is_not_reported(string line) => VerifySilent($"FROM --platform=$BUILDPLATFORM python:3.13-slim\n{line}\n");
}
