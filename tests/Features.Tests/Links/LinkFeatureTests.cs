using Basewise.Features.Links;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Links;

public sealed class LinkFeatureTests
{
    [Theory]
    [InlineData("FROM [|python:3.13-slim|] AS a", "https://hub.docker.com/_/python")]
    [InlineData("FROM --platform=linux/amd64 [|docker.io/library/python|]", "https://hub.docker.com/_/python")]
    [InlineData("FROM [|tiangolo/uvicorn-gunicorn:python3.11|]", "https://hub.docker.com/r/tiangolo/uvicorn-gunicorn")]
    [InlineData("FROM [|ghcr.io/astral-sh/uv:0.9-python3.13|]", "https://ghcr.io/astral-sh/uv")]
    [InlineData("FROM [|quay.io/prometheus/node-exporter|]", "https://quay.io/repository/prometheus/node-exporter")]
    [InlineData("FROM [|mcr.microsoft.com/devcontainers/python:3|]", "https://mcr.microsoft.com/artifact/mar/devcontainers/python")]
    [InlineData("FROM [|public.ecr.aws/lambda/python:3.13|]", "https://gallery.ecr.aws/lambda/python")]
    [InlineData("ARG V=3.13\nFROM [|python:${V}-slim|]", "https://hub.docker.com/_/python")]
    [InlineData("# syntax=[|docker/dockerfile:1|]\nARG A", "https://hub.docker.com/r/docker/dockerfile")]
    [InlineData("FROM scratch\nCOPY --from=[|ghcr.io/astral-sh/uv|] /uv /bin/", "https://ghcr.io/astral-sh/uv")]
    [InlineData("FROM scratch\nARG V=1\nADD [|https://example.com/a-${V}.tar.gz|] /a", "https://example.com/a-1.tar.gz")]
    [InlineData("FROM scratch\nADD [[|\"https://example.com/a b\"|], \"/a\"]", "https://example.com/a%20b")]
    public void Images_lead_to_their_page_and_downloads_to_themselves(string marked, string target)
    {
        MarkedText text = MarkedText.Parse(marked);

        DocumentLink link = Assert.Single(LinkFeature.Of(DockerfileTexts.Snapshot(text.Text)));

        Assert.Equal(text.Span, link.Span);
        Assert.Equal(target, link.Target.AbsoluteUri);
    }

    [Theory]
    [InlineData("FROM scratch")]
    [InlineData("FROM scratch AS a\nFROM A\nCOPY --from=a /a /b\nCOPY --from=0 /a /b\nCOPY --from=1 /a /b")]
    [InlineData("FROM registry.example.com/team/app:1")]
    [InlineData("FROM $UNKNOWN")]
    [InlineData("FROM Python")]
    [InlineData("FROM scratch\nADD https://$HOST/a /a")]
    [InlineData("FROM scratch\nADD git@github.com:a/b.git javascript:alert(1) file:///etc/passwd /a")]
    [InlineData("FROM scratch\nCOPY https://example.com/a /a")]
    public void What_is_no_page_is_no_link(string text) => Assert.Empty(LinkFeature.Of(DockerfileTexts.Snapshot(text)));

    [Fact]
    public void Any_text_has_links_in_order_to_the_web() => DockerfileTexts.HalfTyped.Sample(text =>
    {
        int end = 0;
        foreach (DocumentLink link in LinkFeature.Of(DockerfileTexts.Snapshot(text)))
        {
            Assert.True(link.Span.Start >= end);
            Assert.True(link.Target.Scheme is "https" or "http");
            end = link.Span.End;
        }
    });
}
