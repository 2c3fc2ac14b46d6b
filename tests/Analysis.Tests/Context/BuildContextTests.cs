using System.Diagnostics;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Context;

public sealed class BuildContextTests
{
    [Theory]
    // Beside the Dockerfile is what it copies.
    [InlineData("Dockerfile", "COPY app.py .", "", "app.py")]
    [InlineData("api/Dockerfile", "COPY app.py .", "api", "api/app.py", "app.py")]
    [InlineData("api/Dockerfile", "COPY *.py .", "api", "api/app.py", "web/app.py")]
    [InlineData("api/Dockerfile", "COPY . .", "api", "api/pyproject.toml")]
    // What it copies is above it.
    [InlineData("docker/Dockerfile", "COPY app.py .", "", "app.py")]
    [InlineData("docker/Dockerfile", "COPY docker/start.sh app.py /", "", "docker/start.sh", "app.py")]
    [InlineData("a/docker/dev/Dockerfile", "COPY src/app.py .", "a", "a/src/app.py")]
    [InlineData("services/api/Dockerfile", "COPY services/api/app.py .", "", "services/api/app.py", "services/api/.dockerignore")]
    [InlineData("docker/Dockerfile", "COPY *.toml .\nCOPY src src", "", "pyproject.toml", "src/")]
    [InlineData("docker/Dockerfile", "RUN --mount=type=bind,source=uv.lock,target=uv.lock uv sync\nCOPY . .", "", "uv.lock")]
    [InlineData("docker/Dockerfile", "RUN --mount=source=uv.lock,target=uv.lock uv sync", "", "uv.lock")]
    // Some of it is made before the build.
    [InlineData("Dockerfile", "COPY app.py dist/app.whl .", "", "app.py")]
    [InlineData("Dockerfile", "COPY dist/app.whl .", "", "pyproject.toml")]
    // It cannot be told.
    [InlineData("Dockerfile", "COPY dist/app.whl .", null, "README.md")]
    [InlineData("docker/Dockerfile", "COPY . .", null, "app.py", "docker/start.sh")]
    [InlineData("docker/Dockerfile", "COPY start.sh app.py dist.whl .", null, "app.py", "pyproject.toml", "dist.whl", "docker/start.sh")]
    [InlineData("Dockerfile", "RUN true", null, "pyproject.toml")]
    [InlineData("Dockerfile", "RUN --mount=type=cache,target=/x --mount=type=bind,from=a,source=y,target=/y true", null, "pyproject.toml", "y")]
    [InlineData("Dockerfile", "COPY --from=a app.py .", null, "app.py", "pyproject.toml")]
    [InlineData("Dockerfile", "COPY <<EOF /a\nEOF", null, "pyproject.toml")]
    [InlineData("Dockerfile", "ADD https://example.org/app.py .", null, "app.py", "pyproject.toml")]
    [InlineData("Dockerfile", "ARG FILE\nCOPY $FILE .", null, "pyproject.toml")]
    public void The_context_is_the_nearest_folder_that_has_what_is_copied(string dockerfile, string instructions, string? folder, params string[] files) =>
        Assert.Equal(folder, Find(new MemoryTree(files.Append(dockerfile)), dockerfile, $"FROM python\n{instructions}\n")?.Folder);

    [Fact]
    public void The_dockerignore_named_after_the_Dockerfile_comes_first()
    {
        MemoryTree tree = new MemoryTree("docker/Dockerfile", "app.py").Add(".dockerignore", "a\n");

        Assert.Equal(".dockerignore", Find(tree, "docker/Dockerfile", "FROM python\nCOPY app.py .\n")?.Dockerignore?.Path);

        tree.Add("docker/Dockerfile.dockerignore", "b\n");
        BuildContext? context = Find(tree, "docker/Dockerfile", "FROM python\nCOPY app.py .\n");
        Assert.Equal("docker/Dockerfile.dockerignore", context?.Dockerignore?.Path);
        Assert.Equal("b", context?.FindIgnoring("b/c")?.Text);
        Assert.Null(context?.FindIgnoring("a"));
    }

    [Theory]
    [InlineData("", Presence.Folder)]
    [InlineData("app.py", Presence.File)]
    [InlineData("src", Presence.Folder)]
    [InlineData("src/a.py", Presence.File)]
    [InlineData("src/b.py", Presence.Missing)]
    [InlineData("App.py", Presence.Missing)]
    [InlineData("app.py/x", Presence.Missing)]
    [InlineData("link", Presence.Unknown)]
    [InlineData("link/x", Presence.Unknown)]
    [InlineData("big/a", Presence.File)]
    [InlineData("big/b", Presence.Unknown)]
    public void Whether_something_is_there_may_be_unknown(string path, Presence presence)
    {
        MemoryTree tree = new("Dockerfile", "app.py", "src/a.py", "link@", "big/a");
        tree.Incomplete.Add("big");

        Assert.Equal(presence, Find(tree, "Dockerfile", "FROM python\nCOPY app.py .\n")?.Find(path));
    }

    [Fact]
    public void There_is_no_way_out_of_the_context()
    {
        BuildContext? context = Find(new MemoryTree("Dockerfile", "a", "etc/passwd"), "Dockerfile", "FROM python\nCOPY a ../../../etc/passwd /etc/shadow /x/\n");

        Assert.Equal(["a", "etc/passwd", "etc/shadow"], context?.Sources.Select(source => source.Path));
    }

    [Fact]
    public void A_Dockerfile_that_copies_nothing_of_the_context_asks_for_no_folder()
    {
        MemoryTree tree = new("Dockerfile", "pyproject.toml");

        Assert.Null(Find(tree, "Dockerfile", "FROM python\nCOPY --from=0 /a /b\nRUN true\n"));
        Assert.Empty(tree.Listed);
    }

    [Fact]
    public void A_hundred_thousand_copies_are_too_many_to_be_looked_up()
    {
        MemoryTree tree = new("Dockerfile", "pyproject.toml");
        string text = "FROM python\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"COPY */{i} .\n"));
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        Stopwatch watch = Stopwatch.StartNew();

        Assert.Null(BuildContext.Find(new DockerfilePlace(tree, "Dockerfile"), model));
        Assert.Empty(tree.Listed);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.Elapsed}");
    }

    private static BuildContext? Find(MemoryTree tree, string dockerfile, string text) =>
        BuildContext.Find(new DockerfilePlace(tree, dockerfile), SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))));
}
