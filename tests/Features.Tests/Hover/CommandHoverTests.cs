namespace Basewise.Features.Tests.Hover;

public sealed class CommandHoverTests
{
    [Theory]
    [InlineData("RUN [|pip|] install a", "**pip**: Installs Python packages.")]
    [InlineData("RUN pip [|install|] a", "**pip install**: Downloads packages")]
    [InlineData("RUN pip install [|--no-cache-dir|] a", "Keeps no cache")]
    [InlineData("RUN pip install [|-r|] requirements.txt", "`--requirement, -r FILE`")]
    [InlineData("RUN pip install [|--index-url=https://a|] b", "instead of PyPI")]
    [InlineData("RUN python3 -m [|pip|] install a", "Installs Python packages.")]
    [InlineData("RUN a && \\\n  # why\n  apt-get [|install|] -y b", "**apt-get install**")]
    [InlineData("RUN apt-get install [|--no-install-recommends|] b", "only recommend")]
    [InlineData("RUN uv pip [|sync|] a", "**uv pip sync**")]
    [InlineData("RUN uv sync [|--locked|]", "not up to date")]
    [InlineData("RUN <<EOF\nset -e\ncurl [|-fsSL|] https://a\nEOF\n", "Fails when the server answers with an error")]
    [InlineData("ONBUILD RUN pip [|install|] a", "**pip install**")]
    [InlineData("CMD [\"uvicorn\", \"app:app\", [|\"--host\"|], \"0.0.0.0\"]", "reached from outside the container")]
    [InlineData("CMD gunicorn [|--bind|] 0.0.0.0:8000 app:app", "reached from outside the container")]
    [InlineData("HEALTHCHECK CMD [|curl|] -f http://a", "Downloads from addresses")]
    [InlineData("RUN [\"pip\", [|\"install\"|], \"a\"]", "**pip install**")]
    public void Programs_subcommands_and_options_are_explained(string marked, string expected) => Hovers.AssertSays("FROM scratch\n" + marked, expected);

    [Fact]
    public void Of_letters_in_one_word_the_one_under_the_cursor_is_explained()
    {
        Assert.StartsWith("`--fail, -f`", Hovers.At("FROM a\nRUN curl -[||]fsSL b")?.Markdown, StringComparison.Ordinal);
        Assert.StartsWith("`--location, -L`", Hovers.At("FROM a\nRUN curl -fsS[||]L b")?.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RUN unknown --op[||]tion")]
    [InlineData("RUN pip install -r require[||]ments.txt")]
    [InlineData("RUN pip --no-such[||]-option install")]
    [InlineData("RUN python <<EOF\nimport p[||]ip\nEOF\n")]
    [InlineData("SHELL [\"powershell\", \"-c\"]\nRUN p[||]ip install a")]
    public void Of_what_is_not_known_nothing_is_said(string marked) => Assert.Null(Hovers.At("FROM scratch\n" + marked));
}
