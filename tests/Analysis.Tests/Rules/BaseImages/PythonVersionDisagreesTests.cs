using Basewise.Analysis.Rules.BaseImages;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class PythonVersionDisagreesTests : RuleTest
{
    private const string Text = "FROM [|python:3.12-slim|]\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n";

    private protected override Rule Rule => new PythonVersionDisagrees();

    [Theory]
    [InlineData(".python-version", "3.11\n")]
    [InlineData(".python-version", "# for pyenv\n3.11.4\n3.10\n")]
    [InlineData(".python-version", "cpython@3.13\n")]
    [InlineData("runtime.txt", "python-3.11.9\n")]
    [InlineData("pyproject.toml", "[project]\nname = \"shop\"\nrequires-python = \">=3.13\"\n")]
    [InlineData(".devcontainer/devcontainer.json", "{\n  // what we work in\n  \"image\": \"mcr.microsoft.com/devcontainers/python:3.11-bookworm\",\n}\n")]
    [InlineData(".devcontainer/devcontainer.json", "{\"features\": {\"ghcr.io/devcontainers/features/python:1\": {\"version\": \"3.11\"}}}\n")]
    public void Another_Python_in_a_file_of_the_project_is_reported(string path, string content)
    {
        Tree = Project().Add(path, content);

        Verify(Text);
    }

    [Theory]
    [InlineData(".python-version", "3.12.4\n")]
    [InlineData(".python-version", "3.11\n3.12\n")]
    [InlineData(".python-version", "3\n")]
    [InlineData(".python-version", "shop-env\npypy3.10\nsystem\n")]
    [InlineData(".python-version", "")]
    [InlineData("runtime.txt", "python-3.12.9\n")]
    [InlineData("pyproject.toml", "[project]\nname = \"shop\"\nrequires-python = \">=3.10,<3.13\"\n")]
    [InlineData("pyproject.toml", "[project]\nname = \"shop\"\nrequires-python = \">=3.12.3\"\n")]
    [InlineData("pyproject.toml", "requires-python = \">=3.13\" garbage")]
    [InlineData(".devcontainer/devcontainer.json", "{\"image\": \"mcr.microsoft.com/devcontainers/python:3.12\"}\n")]
    [InlineData(".devcontainer/devcontainer.json", "{\"image\": \"example.org/tools:3.11\"}\n")]
    [InlineData(".devcontainer/devcontainer.json", "[")]
    public void The_same_Python_or_none_is_not_reported(string path, string content)
    {
        Tree = Project().Add(path, content);

        VerifySilent(MarkedText.Parse(Text).Text);
    }

    [Theory]
    [InlineData("FROM python:3.12-slim\nCOPY app.py /\nCMD [\"python\", \"/app.py\"]\n")]
    [InlineData("ARG TAG\nFROM python:$TAG\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n")]
    [InlineData("FROM debian:13\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n")]
    public void An_image_that_installs_nothing_or_has_no_known_Python_is_not_reported(string text)
    {
        Tree = Project().Add(".python-version", "3.11\n");

        VerifySilent(text);
    }

    [Fact]
    public void A_Dockerfile_for_each_Python_is_not_reported()
    {
        Tree = Project().Add(".python-version", "3.11\n").Add("Dockerfile.py312", "");
        DockerfilePath = "Dockerfile.py312";

        VerifySilent(MarkedText.Parse(Text).Text);
    }

    [Fact]
    public void All_files_are_told_at_once()
    {
        Tree = Project().Add(".python-version", "3.11\n").Add("runtime.txt", "python-3.11.9\n");

        Finding finding = Single(MarkedText.Parse(Text).Text);

        Assert.Equal("This image has Python 3.12, and .python-version names 3.11 and runtime.txt names python-3.11.9: what is tested is not what runs. Let them agree.", finding.Message);
        Assert.Equal([".python-version", "runtime.txt"], finding.Related.Select(place => place.File?.Path));
    }

    [Fact]
    public void The_fix_takes_the_Python_of_the_project()
    {
        Tree = Project().Add(".python-version", "3.13\n");

        Verify(Text, "FROM python:3.13-slim\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n");
    }

    private static MemoryTree Project() => new MemoryTree("Dockerfile", "app.py").Add("requirements.txt", "flask\n");
}
