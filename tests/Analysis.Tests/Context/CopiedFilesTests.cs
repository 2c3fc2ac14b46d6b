using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Context;

public sealed class CopiedFilesTests
{
    private static readonly string[] Files = ["Dockerfile", "pyproject.toml", "src/a.py", "src/b.md", "src/sub/c.py", "src/sub/d.md", "web/x.js", "link@"];

    [Theory]
    [InlineData("COPY src .", "", "src/a.py src/b.md src/sub/c.py src/sub/d.md", "")]
    [InlineData("COPY src .", "**/*.md\n", "src/a.py src/sub/c.py", "src/b.md src/sub/d.md")]
    [InlineData("COPY src .", "src/sub\n", "src/a.py src/b.md", "src/sub")]
    [InlineData("COPY src .", "src/sub\n!src/sub/c.py\n", "src/a.py src/b.md src/sub/c.py", "src/sub")]
    [InlineData("COPY src .", "src\n!src/a.py\n", "src/a.py", "src")]
    [InlineData("COPY . .", "*\n!web\n", "web/x.js", ".dockerignore Dockerfile link pyproject.toml src")]
    [InlineData("COPY src/* .", "", "src/a.py src/b.md src/sub/c.py src/sub/d.md", "")]
    [InlineData("COPY s*/*.py .", "", "src/a.py", "")]
    [InlineData("COPY --exclude=*.md --exclude=sub src .", "", "src/a.py", "src/b.md src/sub")]
    [InlineData("COPY web/x.js .", "", "web/x.js", "")]
    [InlineData("COPY none .\nCOPY src .", "", "", "")]
    public void A_copy_takes_files_along_and_leaves_others_out(string copy, string dockerignore, string files, string leftOut)
    {
        CopiedFiles copied = Take(new MemoryTree(Files).Add(".dockerignore", dockerignore), copy);

        Assert.Equal((files, leftOut), (string.Join(' ', copied.Files), string.Join(' ', copied.LeftOut)));
        Assert.True(copied.IsComplete);
    }

    [Fact]
    public void What_a_link_leads_to_is_not_known() => Assert.False(Take(new MemoryTree(Files), "COPY */*.py .").IsComplete);

    [Fact]
    public void Of_a_very_large_context_a_part_is_told()
    {
        CopiedFiles copied = Take(new MemoryTree(Enumerable.Range(0, 10_000).Select(i => $"data/{i}.bin").Append("pyproject.toml")), "COPY . .");

        Assert.False(copied.IsComplete);
        Assert.InRange(copied.Files.Length, 1_000, 9_999);
    }

    private static CopiedFiles Take(MemoryTree tree, string copy)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText($"FROM python\n{copy}\n")));
        BuildContext context = Assert.IsType<BuildContext>(BuildContext.Find(new DockerfilePlace(tree, "Dockerfile"), model));

        return context.TakenBy(context.Sources[0]);
    }
}
