using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Tests.Dockerfile;

public sealed class MountSyntaxTests
{
    [Theory]
    [InlineData("--mount=from=uv,source=/uv,target=/bin/uv", "from", "uv")]
    [InlineData("--mount=source=/uv,from=ghcr.io/astral-sh/uv:latest", "from", "ghcr.io/astral-sh/uv:latest")]
    [InlineData("--mount=type=cache,target=/root/.cache", "target", "/root/.cache")]
    [InlineData("--mount=type=bind,FROM=build", "from", "build")]
    public void The_place_of_a_value_is_known(string flag, string key, string expected)
    {
        string text = $"FROM x\nRUN {flag} true\n";
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText(text));
        MountSyntax mount = Assert.Single(Assert.IsType<RunSyntax>(syntax.Instructions[1]).Mounts);

        Assert.Equal(expected, syntax.Source.ToString(Assert.IsType<TextSpan>(mount.FindValueSpan(key))));
    }

    [Fact]
    public void A_field_that_is_not_there_has_none()
    {
        DockerfileSyntax syntax = DockerfileSyntax.Parse(new SourceText("FROM x\nRUN --mount=type=tmpfs,target=/tmp,readonly true\n"));
        MountSyntax mount = Assert.Single(Assert.IsType<RunSyntax>(syntax.Instructions[1]).Mounts);

        Assert.Null(mount.FindValueSpan("from"));
        Assert.Null(mount.FindValueSpan("readonly"));
    }
}
