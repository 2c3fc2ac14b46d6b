using Basewise.Features.Completion;

namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class ImageCompletionTests
{
    [Theory]
    [InlineData("FROM [||]", "python:3.14-slim-trixie python:3.14-trixie python debian ubuntu alpine scratch")]
    [InlineData("FROM --platform=linux/amd64 [||]", "python:3.14-slim-trixie python:3.14-trixie python")]
    [InlineData("FROM a AS one\nFROM one AS two\nFROM t[||]", "two one python:3.14-slim-trixie")]
    [InlineData("FROM a AS one\nFROM o[||] AS own\nFROM b AS late", "one python:3.14-slim-trixie")]
    [InlineData("FROM a\nFROM [||]", "python:3.14-slim-trixie python:3.14-trixie")]
    public void Stages_above_come_first_then_images(string marked, string expected) => Completions.AssertFirst(expected, marked);

    [Theory]
    [InlineData("FROM python:[||]", "3.14-slim-trixie 3.14-slim 3.14-slim-bookworm 3.14-trixie 3.14 3.14-bookworm")]
    [InlineData("FROM python:3.1[||] AS build", "3.14-slim-trixie")]
    [InlineData("FROM docker.io/library/python:[||]", "3.14-slim-trixie")]
    [InlineData("FROM debian:[||]", "trixie-slim trixie bookworm-slim bookworm")]
    [InlineData("FROM ubuntu:[||]", "26.04")]
    public void Tags_are_of_what_is_supported_the_newest_first(string marked, string expected) => Completions.AssertFirst(expected, marked, ':');

    [Fact]
    public void What_is_not_released_or_ended_comes_behind_what_gets_fixes()
    {
        string[] tags = Completions.Labels("FROM python:[||]");

        Assert.True(tags.IndexOf("3.11-slim") < tags.IndexOf("3.10-slim"), "3.10 has ended");
        Assert.True(tags.IndexOf("3.11-slim") < tags.IndexOf("3.15-rc-slim"), "3.15 is not released");
        Assert.True(tags.IndexOf("3.10-slim") < tags.IndexOf("3.15-rc-slim"), "not even for trying out");
        Assert.True(tags.IndexOf("3.14-slim") < tags.IndexOf("slim"), "slim moves from series to series");
    }

    [Fact]
    public void A_tag_tells_what_it_is()
    {
        CompletionItem item = Completions.Item("3.13-slim", "FROM python:[||]");

        Assert.StartsWith("3.13.15 on Debian 13 (trixie), ", item.Detail, StringComparison.Ordinal);
        Assert.Contains("Python 3.13", CompletionFeature.Describe(item.Topic ?? "", Completions.Today), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM python:3.1[||]2-slim@sha256:0", "3.13-slim", "FROM python:3.13-slim@sha256:0")]
    [InlineData("FROM pyt[||]hon:3.12", "debian", "FROM debian:3.12")]
    [InlineData("FROM pyt[||] AS x", "python:3.14-slim-trixie", "FROM python:3.14-slim-trixie AS x")]
    [InlineData("FROM a [||]", "AS", "FROM a AS")]
    [InlineData("from a [||]", "as", "from a as")]
    public void A_choice_replaces_its_own_part(string marked, string label, string expected) => Assert.Equal(expected, Completions.Choose(label, marked));

    [Theory]
    [InlineData("FROM a AS [||]")]
    [InlineData("FROM python@sha[||]")]
    [InlineData("FROM python:${V}-s[||]")]
    [InlineData("FROM private.example/own:[||]")]
    public void Of_what_is_not_known_nothing_is_offered(string marked) => Assert.Empty(Completions.Labels(marked));
}
