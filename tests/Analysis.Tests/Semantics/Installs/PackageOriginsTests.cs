using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics.Installs;

public sealed class PackageOriginsTests
{
    [Fact]
    public void Each_command_has_the_indexes_of_its_own_stage_script_and_options_in_any_order() => Assert.Equal(
        ["nothing", "https://a/", "nothing", "https://b/", "https://c/ https://d/", "unknown", "unknown", "https://e/", "nothing"],
        SourcesOf("""
            FROM python:3.12
            RUN pip install one
            ENV PIP_INDEX_URL=https://a/
            RUN pip install two
            FROM python:3.12
            RUN pip install three
            RUN PIP_INDEX_URL=https://b/ pip install four
            RUN pip install -i https://c/ --extra-index-url https://d/ five
            RUN pip install --no-index six
            ENV PIP_NO_INDEX=1
            RUN pip install seven
            FROM python:3.12
            ENV UV_INDEX=own=https://e/
            RUN uv pip install eight
            RUN pip install nine
            """));

    [Fact]
    public void A_configuration_that_is_copied_or_mounted_leaves_open_what_is_in_it()
    {
        Assert.Equal(["unknown"], SourcesOf("FROM python:3.12\nCOPY pip.conf /etc/\nRUN pip install one\n"));
        Assert.Equal(["unknown", "nothing"], SourcesOf("FROM python:3.12\nRUN --mount=type=secret,id=pip.conf pip install one\nRUN pip install two\n"));
    }

    [Theory]
    [InlineData("ENV PIP_INDEX_URL=https://a/")]
    [InlineData("ENV UV_INDEX=https://a/")]
    [InlineData("ARG PIPENV_PYPI_MIRROR=https://a/")]
    [InlineData("RUN export PIP_FIND_LINKS=https://a/ && pip install one")]
    [InlineData("RUN pip config set global.index-url https://a/")]
    [InlineData("RUN pip config --user set 'install.extra-index-url' https://a/")]
    [InlineData("RUN pip config set global.find-links https://a/")]
    [InlineData("COPY pip.conf /etc/")]
    public void What_any_stage_sets_may_hold_for_the_others(string setting)
    {
        Assert.Equal([false], AreOnPyPI($"FROM python:3.12\nRUN pip install one\nFROM python:3.12\n{setting}\n").Take(1));
        Assert.Equal([true], AreOnPyPI("FROM python:3.12\nRUN pip install one\n"));
    }

    private static IEnumerable<bool> AreOnPyPI(string text)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        return model.CommandsOf<PipCommand>().Select(found => model.PackageOrigins.AreOnPyPI(found.Step, found.Command, found.Command.Arguments));
    }

    private static IEnumerable<string> SourcesOf(string text)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        return model.CommandsOf<InstallerCommand>().Select(found =>
            !model.PackageOrigins.TryFindSources(found.Step, found.Command, out PackageSources? sources) ? "unknown"
            : sources is null ? "nothing"
            : string.Join(' ', sources.Extra.Prepend(sources.Index).OfType<string>()));
    }
}
