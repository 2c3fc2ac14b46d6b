namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class FlagCompletionTests
{
    [Theory]
    [InlineData("FROM -[||]", "--platform")]
    [InlineData("FROM scratch\nRUN -[||]", "--mount --network --security --device")]
    [InlineData("FROM scratch\nRUN --[||]", "--mount --network --security --device")]
    [InlineData("FROM scratch\nRUN --mo[||]", "--mount --network --security --device")]
    [InlineData("FROM scratch\nRUN --mount=type=cache,target=/x --n[||] pip install a", "--mount --network --security --device")]
    [InlineData("FROM scratch\nRUN --network=none -[||] pip install a", "--mount --security --device")]
    [InlineData("FROM scratch\nRUN --network=none \\\n  -[||]", "--mount --security --device")]
    [InlineData("FROM scratch\nCOPY --[||] a b", "--from --chown --chmod --link --parents --exclude")]
    [InlineData("FROM scratch\nCOPY --exclude=a --link --[||] a b", "--from --chown --chmod --parents --exclude")]
    [InlineData("FROM scratch\nADD --[||]", "--chown --chmod --link --checksum --unpack --keep-git-dir --exclude")]
    [InlineData("FROM scratch\nHEALTHCHECK --[||] CMD a", "--interval --timeout --start-period --start-interval --retries")]
    [InlineData("FROM scratch\nONBUILD COPY --[||] a b", "--from --chown --chmod --link --parents --exclude")]
    [InlineData("# escape=`\nFROM scratch\nRUN --network=none `\n  --[||]", "--mount --security --device")]
    public void The_flags_are_those_that_may_still_be_given(string marked, string expected) =>
        Assert.Equal(expected, string.Join(' ', Completions.Labels(marked, marked.Contains("-[||]", StringComparison.Ordinal) ? '-' : null)));

    [Theory]
    [InlineData("FROM scratch\nWORKDIR -[||]")]
    [InlineData("FROM scratch\nENV --[||]")]
    public void Other_instructions_have_none(string marked) => Assert.DoesNotContain(Completions.Labels(marked), label => label.StartsWith('-'));

    [Fact]
    public void What_takes_a_value_gets_its_equals_sign_once()
    {
        Assert.Equal("FROM scratch\nRUN --mount= a", Completions.Choose("--mount", "FROM scratch\nRUN --m[||] a"));
        Assert.Equal("FROM scratch\nRUN --network=type=cache a", Completions.Choose("--network", "FROM scratch\nRUN --m[||]ount=type=cache a"));
        Assert.Equal("FROM scratch\nCOPY --link a b", Completions.Choose("--link", "FROM scratch\nCOPY --l[||] a b"));
    }

    [Theory]
    [InlineData("FROM --platform=[||] a", "$BUILDPLATFORM linux/amd64 linux/arm64")]
    [InlineData("FROM scratch\nRUN --network=n[||]", "none default host")]
    [InlineData("FROM scratch\nRUN --security=[||]", "sandbox insecure")]
    [InlineData("FROM scratch\nCOPY --chmod=[||] a b", "755 644 555")]
    [InlineData("FROM scratch\nADD --unpack=[||] a b", "true false")]
    [InlineData("FROM scratch\nHEALTHCHECK --interval=[||]", "10s 30s 1m 5m")]
    [InlineData("FROM scratch\nHEALTHCHECK --retries=[||]", "3 1 5")]
    [InlineData("FROM scratch\nADD --checksum=[||] a b", "sha256:")]
    public void Values_that_are_known_are_offered(string marked, string expected) => Completions.AssertFirst(expected, marked, '=');

    [Theory]
    [InlineData("FROM a AS one\nFROM b AS two\nFROM c\nCOPY --from=[||] x y\nFROM d AS late", "two one 1 0")]
    [InlineData("FROM a AS one\nFROM b\nFROM c AS own\nCOPY --from=[||]", "1 one 0")]
    [InlineData("FROM a AS one\nFROM b\nRUN --mount=from=[||] c", "one 0")]
    [InlineData("FROM a AS one\nFROM b\nONBUILD COPY --from=o[||] x y", "one 0")]
    public void Files_come_from_the_stages_above_and_from_no_other(string marked, string expected)
    {
        Completions.AssertFirst(expected, marked, '=');
        Assert.Equal(expected.Split(' ').Length + 1, Completions.Labels(marked).Length);
        Assert.StartsWith("ghcr.io/astral-sh/uv:", Completions.Labels(marked)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Owners_are_the_users_that_were_made_above() => Completions.AssertFirst(
        "app 10001:10001 root",
        "FROM python:3.13\nRUN useradd --uid 10001 app\nCOPY --chown=[||] a b\nRUN useradd late");

    [Fact]
    public void A_group_is_offered_behind_the_user() =>
        Assert.Equal("FROM a\nRUN adduser app\nCOPY --chown=app:app a b", Completions.Choose("app:app", "FROM a\nRUN adduser app\nCOPY --chown=app:[||] a b"));
}
