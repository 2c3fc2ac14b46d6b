using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class InvalidFlagValueTests : RuleTest
{
    private protected override Rule Rule => new InvalidFlagValue();

    [Theory]
    [InlineData("HEALTHCHECK --interval=[|1us|] CMD true", "millisecond")]
    [InlineData("HEALTHCHECK --timeout=[|-3s|] CMD true", "millisecond")]
    [InlineData("HEALTHCHECK --timeout=[|soon|] CMD true", "no duration")]
    [InlineData("HEALTHCHECK --timeout=[|$T|] CMD true", "no variables")]
    [InlineData("HEALTHCHECK --retries=[|-1|] CMD true", "negative")]
    [InlineData("HEALTHCHECK --retries=[|three|] CMD true", "no number")]
    [InlineData("HEALTHCHECK [|--interval|] 5s CMD true", "equals sign")]
    [InlineData("RUN --network=[|foo|] true", "default, none or host")]
    [InlineData("RUN --security=[|none|] true", "sandbox or insecure")]
    [InlineData("RUN [|--mount=|] true", "target")]
    [InlineData("RUN --mount=type=cache,[|target|] true", "needs a value")]
    [InlineData("RUN [|--mount=type=cache,target=/x,|] true", "comma")]
    [InlineData("RUN --mount=type=cache,target=/x,sharing=[|single|] true", "shared, private, locked")]
    [InlineData("RUN --mount=type=cache,target=/x,mode=[|0999|] true", "octal")]
    [InlineData("RUN --mount=type=cache,target=/x,uid=[|app|] true", "number")]
    [InlineData("RUN --mount=type=bind,target=/x,[|uid|]=1000 true", "type bind")]
    [InlineData("RUN --mount=type=bind,target=/x,[|sharing|]=locked true", "type bind")]
    [InlineData("RUN --mount=type=cache,target=/x,[|required|] true", "type cache")]
    [InlineData("RUN --mount=[|required|],type=secret,id=a true", "type first")]
    [InlineData("RUN --mount=type=tmpfs,target=/x,size=[|big|] true", "no size")]
    [InlineData("RUN --mount=[|type=secret,required=true|] true", "`id`")]
    [InlineData("RUN --mount=[|type=secret,id=a,source=b|] true", "not both")]
    [InlineData("RUN --mount=type=bind,from=[|$BASE|],target=/x true", "FROM and the variable")]
    [InlineData("COPY --from=[|$BASE|] a b", "FROM and the variable")]
    [InlineData("COPY --from=[|ghcr.io/astral-sh/uv:${UV}|] a b", "FROM and the variable")]
    [InlineData("COPY --link=[|yes|] a b", "true or false")]
    [InlineData("COPY [|--link=|] a b", "true or false")]
    [InlineData("COPY --chown=1 [|--chown=2|] a b", "only once")]
    [InlineData("COPY --chmod=[|888|] a b", "octal")]
    [InlineData("COPY --chmod=[|10000|] a b", "octal")]
    [InlineData("ADD --checksum=[|sha256:abc|] https://x/a /a", "64 hexadecimal digits")]
    [InlineData("ADD --checksum=[|md5:d41d8cd98f00b204e9800998ecf8427e|] https://x/a /a", "sha256")]
    [InlineData("COPY [|--chown|] a b", "equals sign")]
    public void A_value_that_BuildKit_refuses_is_reported(string line, string reason)
    {
        Verify($"FROM python:3.13-slim\n{line}\n");
        string plain = line.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        Assert.Contains(reason, Single($"FROM python:3.13-slim\n{plain}\n").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RUN --mount=[|type=cache|] true")]
    [InlineData("RUN --mount=[|type=bind,target=.|] true")]
    [InlineData("RUN --mount=[|type=bind,target=/|] true")]
    [InlineData("WORKDIR /app\nRUN --mount=[|type=bind,target=..|] true")]
    public void A_mount_over_the_root_is_reported(string lines) => Verify($"FROM python:3.13-slim\n{lines}\n");

    [Theory]
    [InlineData("FROM python:3.13-slim\nWORKDIR /app\nRUN --mount=type=cache --mount=type=bind,target=. true\n")]
    [InlineData("FROM example.com/base:1\nRUN --mount=type=cache true\n")]
    [InlineData("FROM python:3.13-slim\nRUN --mount=type=secret,id=a --mount=type=ssh true\n")]
    [InlineData("FROM python:3.13-slim\nARG D=/x\nRUN --mount=type=bind,target=$D true\n")]
    public void A_mount_below_the_root_or_of_no_folder_is_not_reported(string text) => VerifySilent(text);

    [Theory]
    [InlineData("FROM --platform=[|foo|] python:3.13-slim\n")]
    [InlineData("FROM --platform=[|linux/amd64/v1/x|] python:3.13-slim\n")]
    [InlineData("FROM --platform=[|linux/|] python:3.13-slim\n")]
    [InlineData("FROM [|--platform=|] python:3.13-slim\n")]
    public void What_is_no_platform_is_reported(string text) => Verify(text);

    [Fact]
    public void A_duration_without_a_unit_can_be_one_of_seconds() =>
        Verify("FROM python:3.13-slim\nHEALTHCHECK --interval=[|30|] CMD true\n", "FROM python:3.13-slim\nHEALTHCHECK --interval=30s CMD true\n");

    [Theory]
    [InlineData("HEALTHCHECK --interval=1m30s --timeout=0 --start-period=1.5h --start-interval=500ms --retries=0 CMD true")]
    [InlineData("HEALTHCHECK --interval=soon NONE")]
    [InlineData("RUN --mount=type=cache,target=/x,sharing=LOCKED,mode=0755,uid=1000,gid=1000,ro true")]
    [InlineData("RUN --mount=type=cache,id=$ID,target=${HOME}/.cache,uid=${UID} true")]
    [InlineData("RUN --mount=type=secret,id=a,required --mount=type=ssh,required=false true")]
    [InlineData("RUN --mount=type=tmpfs,target=/x,size=64m true")]
    [InlineData("RUN --mount=type=$T,target=/x,size=64m,sharing=locked true")]
    [InlineData("RUN --mount=type=secret,target=/x true")]
    [InlineData("COPY --chmod=u=rwX,go=rX --link=False a b")]
    [InlineData("COPY --chmod=$MODE --chown=$U:$G a b")]
    [InlineData("ADD --checksum=0123abc https://github.com/a/b.git /a")]
    public void What_BuildKit_takes_is_not_reported(string line) => VerifySilent($"FROM --platform=linux/arm64/v8 python:3.13-slim\n{line}\n");

    [Theory]
    [InlineData("amd64")]
    [InlineData("linux")]
    [InlineData("windows(10.0.20348)/amd64")]
    [InlineData("$BUILDPLATFORM")]
    [InlineData("linux/${ARCH}")]
    public void A_platform_is_not_reported(string platform) => VerifySilent($"FROM --platform={platform} python:3.13-slim\n");
}
