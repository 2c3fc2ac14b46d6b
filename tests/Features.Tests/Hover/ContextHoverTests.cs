using Basewise.Analysis.Context;
using Basewise.Features.Hover;
using Basewise.Testing;

namespace Basewise.Features.Tests.Hover;

public sealed class ContextHoverTests
{
    [Theory]
    [InlineData("COPY [||]app.py .", "`app.py`, a file of the build context")]
    [InlineData("COPY notes.[||]md .", "`notes.md` is left out of the build context by line 2 of `.dockerignore`: `*.md`")]
    [InlineData("COPY app.py non[||]e .", "There is no `none` in the build context.")]
    [InlineData("COPY [||]. .", "Takes 6 files: `.dockerignore`, `Dockerfile`, `app.py`, `pyproject.toml`, `src/ (2)`\n\nLeft out: `.git`, `notes.md`")]
    [InlineData("COPY --exclude=*.toml [||]. .", "Takes 5 files: `.dockerignore`, `Dockerfile`, `app.py`, `src/ (2)`\n\nLeft out: `.git`, `notes.md`, `pyproject.toml`")]
    [InlineData("ADD sr[||]c /src", "Takes 2 files: `a.py`, `sub/ (1)`")]
    [InlineData("COPY *.p[||]y /src", "Takes 1 file: `app.py`")]
    [InlineData("COPY src/*.p[||]y /src", "Takes 1 file: `src/ (1)`")]
    [InlineData("ONBUILD COPY [||]app.py .", "`app.py`, a file of the build context")]
    public void A_source_tells_what_it_takes_along(string marked, string markdown)
    {
        MarkedText text = MarkedText.Parse($"FROM python\n{marked}\n");
        MemoryTree tree = new MemoryTree("Dockerfile", "pyproject.toml", "app.py", "notes.md", "src/a.py", "src/sub/b.py", ".git/HEAD").Add(".dockerignore", ".git\n*.md\n");
        Snapshot snapshot = DockerfileTexts.Snapshot(text.Text).With(new DockerfilePlace(tree, "Dockerfile"));

        Assert.Equal(markdown, HoverFeature.At(snapshot, text.Span.Start, default)?.Markdown);
    }

    [Fact]
    public void Without_files_beside_it_a_source_tells_nothing() =>
        Assert.Null(HoverFeature.At(DockerfileTexts.Snapshot("FROM python\nCOPY app.py .\n"), 18, default));
}
