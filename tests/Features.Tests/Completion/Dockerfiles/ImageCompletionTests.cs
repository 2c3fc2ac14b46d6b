using Basewise.Analysis.Context;
using Basewise.Features.Completion;
using Basewise.Testing;

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

    [Theory]
    [InlineData("ARG V=3.12\nFROM python:${V}[||]", "-slim-trixie -slim -slim-bookworm -trixie -bookworm -alpine3.24")]
    [InlineData("ARG V=3.12\nFROM python:${V}-sl[||] AS build", "-slim-trixie -slim")]
    [InlineData("ARG V=3.12\nFROM python:$V-[||]im", "-slim-trixie -slim")]
    [InlineData("ARG V=3.12\nARG F=slim\nFROM python:${V}-${F}-[||]", "-trixie -bookworm")]
    [InlineData("ARG V=3.12\nFROM python:${V}.[||]", ".14-slim-trixie .14-slim .14-slim-bookworm")]
    [InlineData("ARG V=3.12-\nFROM python:${V}[||]", "slim-trixie slim")]
    [InlineData("ARG R=docker.io\nFROM $R/library/python:3.1[||]", "3.14-slim-trixie")]
    [InlineData("ARG I=python\nFROM ${I}:[||]", "3.14-slim-trixie")]
    public void Behind_a_variable_stands_what_exists_for_its_value(string marked, string expected) => Completions.AssertFirst(expected, marked);

    [Fact]
    public void A_choice_behind_a_variable_leaves_that_alone_and_is_described_as_the_whole_tag()
    {
        const string Marked = "ARG V=3.12\nFROM python:${V}-sl[||]@sha256:0 AS x";

        Assert.Equal("ARG V=3.12\nFROM python:${V}-slim-trixie@sha256:0 AS x", Completions.Choose("-slim-trixie", Marked));
        Assert.Contains("Python 3.12", CompletionFeature.Describe(Completions.Item("-slim-trixie", Marked).Topic ?? "", Completions.Today), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ARG V=[||]\nFROM python:${V}-slim", "3.14 3.14.7 3.13 3.13.15 3.12")]
    [InlineData("ARG V=3.[||]9\nFROM python:$V-slim AS a\nFROM python:${V}", "3.14 3.14.7 3.13 3.13.15 3.12")]
    [InlineData("ARG D=\"[||]\"\nARG V=3.12\nFROM python:${V}-slim-${D}", "trixie bookworm")]
    [InlineData("ARG TAG=[||]\nFROM python:$TAG", "3.14-slim-trixie 3.14-slim")]
    public void The_value_of_an_ARG_that_is_a_part_of_a_tag_is_one_that_exists(string marked, string expected) =>
        Completions.AssertFirst(expected, marked, '=');

    [Fact]
    public void A_value_is_described_as_the_tag_that_it_makes()
    {
        CompletionItem item = Completions.Item("3.12", "ARG V=[||]\nFROM python:${V}-slim");

        Assert.StartsWith("3.12.14 on Debian 13 (trixie), ", item.Detail, StringComparison.Ordinal);
        Assert.Contains("Python 3.12", CompletionFeature.Describe(item.Topic ?? "", Completions.Today), StringComparison.Ordinal);
        Assert.Equal("ARG V=3.12\nFROM python:${V}-slim", Completions.Choose("3.12", "ARG V=3.[||]9\nFROM python:${V}-slim"));
    }

    [Theory]
    [InlineData("ARG V=[||]\nFROM python:3.12")]
    [InlineData("ARG V=[||]\nFROM python:${V}-${V}")]
    [InlineData("ARG V=[||]\nFROM python:${V:-3.12}")]
    [InlineData("ARG V=[||]\nFROM python:${VERSION}")]
    [InlineData("ARG V=[||]\nFROM ${V}/python:3.12")]
    [InlineData("ARG V=[||]\nFROM python:3.12@sha256:${V}")]
    [InlineData("ARG V=[||]\nFROM python:${V}-${F}")]
    [InlineData("FROM python:3.12\nARG V=[||]\nRUN echo $V")]
    public void An_ARG_that_is_no_part_of_a_tag_has_no_values(string marked) => Assert.Empty(Completions.Labels(marked));

    [Theory]
    [InlineData("FROM python:${V}-[||]")]
    [InlineData("ARG V\nFROM python:${V}-[||]")]
    [InlineData("ARG V=3.1\nFROM python:${V}[||]")]
    [InlineData("ARG V=3.12\nFROM python:${V}-[||]${F}")]
    [InlineData("ARG V=@sha256:\nFROM python${V}[||]")]
    [InlineData("ARG R=docker.io\nFROM ${R}/pyth[||]")]
    [InlineData("FROM a AS b\nARG V=3.12\nCOPY --from=python:${V}-[||] /a /b")]
    public void Where_the_value_or_the_end_is_not_known_nothing_is_offered(string marked) => Assert.Empty(Completions.Labels(marked));

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

    [Fact]
    public void What_ended_is_no_longer_rebuilt_or_not_released_is_marked_and_says_why()
    {
        CompletionItem[] items = [.. Completions.At("FROM python:[||]").Items];

        Assert.Equal(("3.10.21 on Debian 13 (trixie), 45.0 MB, no longer gets fixes", true), StateOf("3.10-slim"));
        Assert.Equal((true, true), (StateOf("3.15-rc-slim").IsDeprecated, StateOf("3.15-rc-slim").Detail?.EndsWith(", not released", StringComparison.Ordinal) == true));
        Assert.Equal((true, true), (StateOf("3.8-slim").IsDeprecated, StateOf("3.8-slim").Detail?.EndsWith(", no longer rebuilt", StringComparison.Ordinal) == true));
        Assert.Equal((false, true), (StateOf("3.12-slim").IsDeprecated, StateOf("3.12-slim").Detail?.EndsWith(", until Oct 2028", StringComparison.Ordinal) == true));
        Assert.True(IndexOf("3.10-slim") < IndexOf("3.8-slim") && IndexOf("3.8-slim") < IndexOf("3.15-rc-slim"));

        (string? Detail, bool IsDeprecated) StateOf(string tag) => (items[IndexOf(tag)].Detail, items[IndexOf(tag)].IsDeprecated);

        int IndexOf(string tag) => Array.FindIndex(items, item => item.Label == tag);
    }

    [Theory]
    [InlineData("FROM a AS b\nCOPY --from=python:[||] /a /b", "3.14-slim-trixie")]
    [InlineData("FROM a AS b\nCOPY --from=python:3.1[||] /a /b", "3.14-slim-trixie")]
    [InlineData("FROM a AS b\nRUN --mount=type=bind,from=python:[||],target=/p ls", "3.14-slim-trixie")]
    [InlineData("FROM ghcr.io/astral-sh/uv:[||]", "python3.14")]
    [InlineData("FROM pypy:[||]", "3.11-slim-trixie")]
    public void Tags_are_completed_wherever_an_image_is_named(string marked, string first) =>
        Assert.StartsWith(first, Completions.Labels(marked)[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM python:3.14-slim@[||]", "3.14.7-slim-trixie, the build of 2026-08-25")]
    [InlineData("FROM python:3.14-slim@sha256:[||] AS a", "3.14.7-slim-trixie, the build of 2026-08-25")]
    [InlineData("FROM python@[||]", "3.14.7-trixie, the build of 2026-08-25")]
    public void Behind_an_at_sign_stand_the_digests_that_are_known(string marked, string detail)
    {
        CompletionItem item = Completions.At(marked, '@').Items[0];

        Assert.StartsWith("sha256:", item.Label, StringComparison.Ordinal);
        Assert.Equal(detail, item.Detail);
    }

    [Fact]
    public void A_registry_adds_what_is_newer_than_the_facts_and_the_tags_of_any_image()
    {
        string digest = "sha256:" + new string('d', 64);
        MemoryRegistry registry = new MemoryRegistry()
            .WithTags("python", "3.14.8-slim", "3.14-slim", "sha256-0123.sig")
            .WithTags("registry.example.org:5000/base", "latest", "9-slim", "10-rc1", "10", "9")
            .WithDigest("registry.example.org:5000/base:9", digest);

        Assert.Equal(["10", "9", "9-slim", "latest", "10-rc1"], Labels("FROM registry.example.org:5000/base:[||]"));
        Assert.Contains("3.14.8-slim", Labels("FROM python:[||]"));
        Assert.DoesNotContain("sha256-0123.sig", Labels("FROM python:[||]"));
        Assert.Equal([digest], Labels("FROM registry.example.org:5000/base:9@[||]"));

        string[] Labels(string marked)
        {
            MarkedText text = MarkedText.Parse(marked);
            Snapshot snapshot = new(DocumentLanguage.Dockerfile, text.Source) { Registry = registry };
            return [.. CompletionFeature.At(snapshot, text.Cursor, new CompletionOccasion(null, Completions.Today)).Items.Select(item => item.Label)];
        }
    }

    [Fact]
    public void The_projects_own_images_are_offered_and_their_tags_where_they_are_those_of_python()
    {
        MemoryTree tree = new MemoryTree().Add(".basewise.yaml", """
            images:
              registry.example.org/base/python: python:{tag}
              registry.example.org/base/service:v{version}:
                from: python:{version}
                description: Services
              registry.example.org/other/*: python:{tag}
            """);

        Assert.Equal(["registry.example.org/base/python", "registry.example.org/base/service"], Labels("FROM [||]").Take(2));
        Assert.Equal("3.14-slim-trixie", Labels("FROM registry.example.org/base/python:[||]")[0]);
        Assert.Empty(Labels("FROM registry.example.org/base/service:[||]"));

        string[] Labels(string marked)
        {
            MarkedText text = MarkedText.Parse(marked);
            Snapshot snapshot = new(DocumentLanguage.Dockerfile, text.Source, new DockerfilePlace(tree, "Dockerfile"));
            return [.. CompletionFeature.At(snapshot, text.Cursor, new CompletionOccasion(null, Completions.Today)).Items.Select(item => item.Label)];
        }
    }

    [Theory]
    [InlineData("FROM a AS [||]")]
    [InlineData("FROM python:${V}-s[||]")]
    [InlineData("FROM private.example/own:[||]")]
    public void Of_what_is_not_known_nothing_is_offered(string marked) => Assert.Empty(Completions.Labels(marked));
}
