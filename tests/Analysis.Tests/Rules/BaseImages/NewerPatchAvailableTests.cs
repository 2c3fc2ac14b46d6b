using Basewise.Analysis.Rules.BaseImages;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class NewerPatchAvailableTests : RuleTest
{
    private MemoryRegistry registry = new();

    private protected override Rule Rule => new NewerPatchAvailable();

    private protected override LintOptions Options => base.Options with { Registry = registry };

    [Theory]
    [InlineData("3.12.4", "3.12.14")]
    [InlineData("3.12.4-slim-bookworm", "3.12.14-slim-bookworm")]
    [InlineData("3.12.4-slim", "3.12.14-slim")]
    [InlineData("3.14.6-alpine3.23", "3.14.7-alpine3.23")]
    public void An_older_release_becomes_the_newest_of_its_series_and_keeps_its_variant(string tag, string newer) =>
        Verify($"FROM [|python:{tag}|]\n", $"FROM python:{newer}\n");

    [Fact]
    public void The_version_is_changed_where_it_is_written() => Verify(
        "ARG PYTHON=3.12.4\nFROM [|python:${PYTHON}-slim|] AS a\nFROM [|python:${PYTHON}-slim|]\n",
        "ARG PYTHON=3.12.14\nFROM python:${PYTHON}-slim AS a\nFROM python:${PYTHON}-slim\n");

    [Fact]
    public void The_message_and_the_fix_name_both_releases_and_the_fix_needs_consent()
    {
        Finding finding = Single("FROM python:3.12.13-slim\n");

        Assert.Equal("Python 3.12.14 is out: 3.12.13 misses the fixes of 1 later release.", finding.Message);
        Assert.Equal(("Move to 3.12.14-slim (3.12.13 → 3.12.14)", FixKind.NeedsConsent), (Assert.Single(finding.Fixes).Title, finding.Fixes[0].Kind));
        Assert.Contains("10 later releases", Single("FROM python:3.12.4\n").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python:3.12.14-slim")]
    [InlineData("python:3.12-slim")]
    [InlineData("python:3.9.1-slim")]
    [InlineData("python:3.15.0rc1")]
    [InlineData("python:3.12.99")]
    [InlineData("python:3.12.4-slim-buster")]
    [InlineData("acme/python:3.12.4")]
    [InlineData("python")]
    public void The_newest_one_that_moves_by_itself_or_has_ended_is_not_reported(string image) => VerifySilent($"FROM {image}\n");

    [Fact]
    public void What_the_registry_has_beyond_the_facts_counts_and_no_pre_release_does()
    {
        registry = new MemoryRegistry().WithTags("python", "3.12.15-slim", "3.12.16rc1-slim", "3.12.16-slim-trixie", "3.13.20-slim", "latest");

        Verify("FROM [|python:3.12.14-slim|]\n", "FROM python:3.12.15-slim\n");
    }

    [Fact]
    public void Beside_a_digest_both_are_changed_or_none()
    {
        const string Digest = "@sha256:229a2c5bfa27522db7815ea81f9bed70af17ccb9de9fc7ad142b1877b5830d36";

        VerifyNoFix($"FROM [|python:3.12.13-slim-trixie{Digest}|]\n");
        Assert.Contains("3.12.13 misses the fixes of 1 later release", Single($"FROM python:3.12.4-slim{Digest}\n").Message, StringComparison.Ordinal);
        Verify(
            "FROM [|python:3.14.0-slim-trixie@sha256:00000000000000000000000000000000000000000000000000000000000000aa|]\n",
            "FROM python:3.14.7-slim-trixie@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0\n");
    }
}
