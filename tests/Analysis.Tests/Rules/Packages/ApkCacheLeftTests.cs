using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class ApkCacheLeftTests : RuleTest
{
    private protected override Rule Rule => new ApkCacheLeft();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("apk [|add|] curl", "apk add --no-cache curl")]
    [InlineData("apk [|add|] --virtual .build gcc && apk add git", "apk add --no-cache --virtual .build gcc && apk add --no-cache git")]
    [InlineData("apk [|update|] && apk add curl", "apk add --no-cache curl")]
    [InlineData("apk [|update|] && apk upgrade && apk add curl", "apk upgrade --no-cache && apk add --no-cache curl")]
    [InlineData("apk [|update|] && apk add --no-cache curl && apk add git", "apk add --no-cache curl && apk add --no-cache git")]
    public void An_index_that_stays_is_not_kept(string run, string expected) =>
        Verify($"FROM python:3.13-alpine\nRUN {run}\n", $"FROM python:3.13-alpine\nRUN {expected}\n");

    [Fact]
    public void Lines_stay_as_they_are() => Verify(
        "FROM python:3.13-alpine\nRUN apk [|add|] \\\n    # for psycopg\n    libpq \\\n    && pip install psycopg\n",
        "FROM python:3.13-alpine\nRUN apk add --no-cache \\\n    # for psycopg\n    libpq \\\n    && pip install psycopg\n");

    [Theory]
    [InlineData("RUN apk [|update|]")]
    [InlineData("RUN apk [|update|] || true; apk add curl")]
    [InlineData("RUN if true; then apk [|update|]; fi && apk add curl")]
    public void An_update_that_cannot_simply_go_has_no_fix(string line) => VerifyNoFix($"FROM alpine:3.22\n{line}\n");

    [Theory]
    [InlineData("RUN apk add --no-cache curl")]
    [InlineData("RUN apk --no-cache add curl")]
    [InlineData("RUN apk add --no-network --virtual .rundeps so:libc.musl-x86_64.so.1")]
    [InlineData("RUN apk update && apk add curl && rm -rf /var/cache/apk/*")]
    [InlineData("RUN apk add curl && rm -rf /var/cache/apk")]
    [InlineData("RUN --mount=type=cache,target=/var/cache/apk apk add curl")]
    [InlineData("RUN --mount=type=cache,target=/etc/apk/cache apk add curl")]
    [InlineData("RUN apk del .build")]
    [InlineData("RUN apk add $FLAGS curl")]
    public void An_index_that_does_not_stay_is_not_reported(string line) => VerifySilent($"FROM alpine:3.22\n{line}\n");

    [Fact]
    public void A_build_stage_is_not_reported() => VerifySilent(
        "FROM alpine:3.22 AS build\nRUN apk add gcc\nFROM alpine:3.22\nCOPY --from=build /x /x\n");
}
