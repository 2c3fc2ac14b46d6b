using Basewise.Analysis.Rules.BaseImages;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class NoSuchTagTests : RuleTest
{
    private MemoryRegistry registry = new();

    private protected override Rule Rule => new NoSuchTag();

    private protected override LintOptions Options => base.Options with { Registry = registry };

    [Theory]
    [InlineData("3.12-slm", "3.12-slim")]
    [InlineData("3.13-slim-bokworm", "3.13-slim-bookworm")]
    [InlineData("3.12-alpin", "3.12-alpine")]
    [InlineData("3.13-slim-buster", "3.13-slim-trixie")]
    [InlineData("3.14-bullseye", "3.14-trixie")]
    [InlineData("3.13-alpine3.5", "3.13-alpine3.24")]
    [InlineData("3.12-bookworm-slim", "3.12-slim-bookworm")]
    [InlineData("latst", "latest")]
    public void A_tag_that_never_existed_becomes_the_one_that_it_was_meant_to_be(string tag, string meant) =>
        Verify($"FROM [|python:{tag}|]\nCMD [\"python\"]\n", $"FROM python:{meant}\nCMD [\"python\"]\n");

    [Fact]
    public void The_default_of_an_ARG_is_mended_where_it_stands() => Verify(
        "ARG VARIANT=slim-bokworm\nFROM [|python:3.13-$VARIANT|]\n", "ARG VARIANT=slim-bookworm\nFROM python:3.13-$VARIANT\n");

    [Fact]
    public void What_is_near_nothing_has_no_fix() => VerifyNoFix("FROM [|python:production|]\n");

    [Theory]
    [InlineData("3.13-slim-buster", "Python 3.13 was never built as `slim-buster`")]
    [InlineData("3.12-slm", "python has never had the tag `3.12-slm`")]
    public void The_message_says_what_is_wrong_and_of_which_day_that_is(string tag, string reason)
    {
        string message = Single($"FROM python:{tag}\n").Message;

        Assert.StartsWith(reason, message, StringComparison.Ordinal);
        Assert.Contains("as of 2026-08-", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("python:3.12-slim")]
    [InlineData("python:3.15")]
    [InlineData("python:3.14.9-slim-trixie")]
    [InlineData("python:3.13-slim-forky")]
    [InlineData("python:3.13-alpine3.25")]
    [InlineData("python:3.6-slim-stretch")]
    [InlineData("python:2.7.18-slim-buster")]
    [InlineData("python:3.4-onbuild")]
    [InlineData("python:3.12-windowsservercore-ltsc2022")]
    [InlineData("python:nonsense@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0")]
    [InlineData("registry.example.com/library/python:internal")]
    [InlineData("acme/python:nonsense")]
    [InlineData("python")]
    public void A_tag_that_is_was_or_may_be_by_now_is_not_reported(string image) => VerifySilent($"FROM {image}\n");

    [Fact]
    public void A_registry_that_has_the_tag_is_right_and_the_facts_are_not()
    {
        registry = new MemoryRegistry().WithDigest("python:3.13-slim-buster", "sha256:1");

        VerifySilent("FROM python:3.13-slim-buster\n");
    }

    [Fact]
    public void A_tag_that_the_registry_does_not_have_becomes_the_one_that_it_was_meant_to_be()
    {
        registry = new MemoryRegistry()
            .WithDigest("registry.example.org/base:3.13-stabel", null).WithTags("registry.example.org/base", "3.12-stable", "3.13-stable", "3.13-edge")
            .WithDigest("python:3.14.9-slim-trixi", null);

        Verify("FROM [|registry.example.org/base:3.13-stabel|]\n", "FROM registry.example.org/base:3.13-stable\n");
        Assert.Equal(
            (Severity.Warning, "registry.example.org had no tag `3.13-stabel` of base on 2026-11-22: the build stops here. Do you mean `3.13-stable`?"),
            (Single("FROM registry.example.org/base:3.13-stabel\n").Severity, Single("FROM registry.example.org/base:3.13-stabel\n").Message));
    }

    [Fact]
    public void A_tag_newer_than_the_facts_that_the_registry_does_not_have_is_reported()
    {
        registry = new MemoryRegistry().WithDigest("python:3.14.9-slim-trixie", null);

        Verify("FROM [|python:3.14.9-slim-trixie|]\n");
        Assert.Equal(Severity.Error, Single("FROM python:3.14.9-slim-trixie\n").Severity);
    }

    [Fact]
    public void A_tag_that_the_build_chooses_is_not_reported() => VerifySilent("ARG TAG\nFROM python:${TAG}\n");

    [Fact]
    public void A_stage_of_that_name_is_no_image() => VerifySilent("FROM debian:trixie-slim AS python\nFROM python AS final\n");
}
