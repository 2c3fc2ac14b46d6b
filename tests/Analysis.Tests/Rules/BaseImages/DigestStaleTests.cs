using Basewise.Analysis.Rules.BaseImages;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class DigestStaleTests : RuleTest
{
    /// <summary>Python 3.12.13 on slim-trixie; the facts have 3.12.14 for the tag.</summary>
    private const string Old = "sha256:229a2c5bfa27522db7815ea81f9bed70af17ccb9de9fc7ad142b1877b5830d36";

    /// <summary>Python 3.12.13 on bookworm, full.</summary>
    private const string OldFull = "sha256:42bff25cb817c9c2e32198253c3736508371433e76be3c61700c75c1e0fab2fe";

    /// <summary>Python 3.14.7 on slim-trixie, the current one.</summary>
    private const string Current = "sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0";

    private static readonly string Live = "sha256:" + new string('b', 64);

    private MemoryRegistry registry = new();

    private protected override Rule Rule => new DigestStale();

    private protected override LintOptions Options => base.Options with { Registry = registry };

    [Theory]
    [InlineData("python:3.12-slim")]
    [InlineData("python:3.12-slim-trixie")]
    [InlineData("docker.io/library/python:3.12-slim-trixie")]
    public void A_build_that_the_facts_know_as_an_older_one_of_the_tag_is_reported(string image) =>
        Verify($"FROM [|{image}@{Old}|]\n", $"FROM {image.Split(':')[0]}:3.12.14-slim-trixie\n");

    [Fact]
    public void Where_the_new_digest_is_not_known_and_the_old_one_cannot_go_there_is_no_fix() =>
        VerifyNoFix($"ARG DIGEST={Old}\nFROM [|python:3.12-slim@${{DIGEST}}|]\n");

    [Fact]
    public void The_message_names_both_releases()
    {
        string message = Single($"FROM python:3.12-slim@{Old}\n").Message;

        Assert.Contains("3.12.13-slim-trixie", message, StringComparison.Ordinal);
        Assert.Contains("`3.12-slim` was 3.12.14 already on 2026-08-", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python:3.14-slim", Current)]
    [InlineData("python:3.12.13-slim-trixie", Old)]
    [InlineData("python:3.13-slim", Old)]
    [InlineData("python:3.12-slim", OldFull)]
    [InlineData("python:3.12-slim", "sha256:6e13e65c55e33adf203d0000000000000000000000000000000000000000000a")]
    [InlineData("acme/python:3.12-slim", Old)]
    public void The_current_build_another_image_and_one_that_is_not_known_are_not(string image, string digest) => VerifySilent($"FROM {image}@{digest}\n");

    [Fact]
    public void A_digest_without_a_tag_is_a_rule_of_its_own() => VerifySilent($"FROM python@{Old}\n");

    [Fact]
    public void What_the_registry_has_for_the_tag_takes_the_digests_place()
    {
        registry = new MemoryRegistry().WithDigest("python:3.14-slim", Live).WithDigest("registry.example.org:5000/base:1", Live);

        Verify(
            $"FROM [|python:3.14-slim@{Current}|] AS a\nFROM [|registry.example.org:5000/base:1@{Old}|]\n",
            $"FROM python:3.14-slim@{Live} AS a\nFROM registry.example.org:5000/base:1@{Live}\n");
        Assert.Contains("sha256:bbbbbbbbbbbb on 2026-11-22, as docker.io says", Single($"FROM python:3.14-slim@{Current}\n").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_in_the_default_of_an_ARG_is_changed_there()
    {
        registry = new MemoryRegistry().WithDigest("python:3.14-slim", Live);

        Verify($"ARG DIGEST={Current}\nFROM [|python:3.14-slim@${{DIGEST}}|]\n", $"ARG DIGEST={Live}\nFROM python:3.14-slim@${{DIGEST}}\n");
    }

    [Fact]
    public void The_registrys_word_is_the_last_one()
    {
        registry = new MemoryRegistry().WithDigest("python:3.12-slim", Old);

        VerifySilent($"FROM python:3.12-slim@{Old}\n");
    }
}
