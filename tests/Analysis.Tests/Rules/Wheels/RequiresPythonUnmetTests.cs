using Basewise.Analysis.Rules.Wheels;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Wheels;

public sealed class RequiresPythonUnmetTests : RuleTest
{
    private MemoryPackageIndex? index;

    private protected override Rule Rule => new RequiresPythonUnmet();

    private protected override LintOptions Options => index is null ? base.Options : base.Options with { Packages = index };

    [Theory]
    [InlineData("FROM python:3.12-slim\nRUN pip install [|numpy==1.21.6|]\n")]
    [InlineData("FROM python:3.10-slim\nRUN pip install flask [|scipy==1.16.1|]\n")]
    [InlineData("FROM python:3.12-slim\nRUN python -m venv /v && /v/bin/pip install [|scipy==1.10.1|]\n")]
    public void A_release_that_refuses_the_Python_is_reported(string text) => Verify(text);

    [Theory]
    [InlineData("FROM python:3.10-slim\nRUN pip install numpy==1.21.6\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install --ignore-requires-python numpy==1.21.6\n")]
    // pip takes an older release.
    [InlineData("FROM python:3.10-slim\nRUN pip install scipy\n")]
    [InlineData("FROM python:3.12-slim\nRUN uv python install 3.10 && uv venv /v && uv pip install --python /v numpy==1.21.6\n")]
    [InlineData("FROM python:3-slim\nRUN pip install our-own==1.0\n")]
    [InlineData("FROM python:3.12-slim\nRUN pip install \"numpy==1.21.6; python_version < '3.11'\"\n")]
    public void What_takes_it_or_may_is_not_reported(string text) => VerifySilent(text);

    [Theory]
    [InlineData("RUN pip install [|our-own==1.0|]\n")]
    [InlineData("RUN pip install our-own==1.1\n")] // one of its files is for any
    [InlineData("RUN pip install our-own==1.2\n")] // it is not there
    [InlineData("RUN pip install [|told-inside==1.0|]\n")]
    [InlineData("RUN pip install our-own\n")] // pip takes an older one
    [InlineData("RUN pip install --no-index our-own==1.0\n")]
    public void The_index_tells_of_releases_that_the_facts_do_not_know(string steps)
    {
        index = new MemoryPackageIndex()
            .With("our-own", File("our_own-1.0-py3-none-any.whl", ">=3.13"), File("our_own-1.1-py3-none-any.whl", ">=3.13"), File("our_own-1.1.tar.gz", null))
            .With("told-inside", new IndexFile("told_inside-1.0-py3-none-any.whl", new Uri("https://pypi.example/t")) { HasMetadata = true })
            .WithMetadata("told_inside-1.0-py3-none-any.whl", new CoreMetadata("told-inside", "1.0", ">=3.13", []));

        Verify($"FROM python:3.12-slim\n{steps}");
    }

    private static IndexFile File(string name, string? python) => new(name, new Uri($"https://pypi.example/{name}")) { RequiresPython = python };

    [Fact]
    public void The_message_says_which_Python_it_is_for() => Assert.Equal(
        "numpy 1.21.6 is for Python <3.11,>=3.7, and this is 3.12: there is nothing to install, and the build stops here.",
        Single("FROM python:3.12-slim\nRUN pip install numpy==1.21.6\n").Message);

    [Theory]
    [InlineData("RUN pip install [|.|]")]
    [InlineData("RUN poetry [|install|]")]
    [InlineData("ENV UV_PYTHON_DOWNLOADS=never\nRUN uv [|sync|]")]
    public void A_project_that_refuses_the_Python_is_reported(string steps)
    {
        Tree = new MemoryTree("Dockerfile").Add("pyproject.toml", "[project]\nname = \"shop\"\nrequires-python = \">=3.13\"\n");

        Verify($"FROM python:3.12-slim\nWORKDIR /app\nCOPY pyproject.toml ./\n{steps}\n", $"FROM python:3.13-slim\nWORKDIR /app\nCOPY pyproject.toml ./\n{steps.Replace("[|", "").Replace("|]", "")}\n");
    }

    [Fact]
    public void uv_brings_the_Python_that_a_project_wants()
    {
        Tree = new MemoryTree("Dockerfile").Add("pyproject.toml", "[project]\nname = \"shop\"\nrequires-python = \">=3.13\"\n");

        VerifySilent("FROM python:3.12-slim\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN uv sync\n");
    }

    [Fact]
    public void The_fix_moves_to_the_nearest_Python() => Verify(
        "ARG PYTHON=3.12\nFROM python:${PYTHON}-slim-bookworm\nRUN pip install [|numpy==1.21.6|]\n",
        "ARG PYTHON=3.10\nFROM python:${PYTHON}-slim-bookworm\nRUN pip install numpy==1.21.6\n");

    [Fact]
    public void The_lines_of_a_file_are_named()
    {
        Tree = new MemoryTree("Dockerfile").Add("requirements.txt", "flask\nnumpy==1.21.6\nscipy==1.10.1\n");

        Finding finding = Single("FROM python:3.12-slim\nCOPY requirements.txt /\nRUN pip install -r /requirements.txt\n");

        Assert.Equal("numpy 1.21.6 and scipy 1.10.1 are for other Pythons, and this is 3.12: there is nothing to install, and the build stops here.", finding.Message);
        Assert.Equal([1, 2], finding.Related.Select(place => place.File?.Source.PositionOf(place.Span.Start).Line));
    }

    [Fact]
    public void The_Python_of_a_distribution_counts_too()
    {
        const string Head = "FROM ubuntu:20.04\nRUN apt-get update && apt-get install -y python3 python3-pip\n";

        VerifyNoFix(Head + "RUN pip3 install [|onnxruntime==1.21.0|]\n");
        VerifySilent(Head + "RUN pip3 install onnxruntime==1.15.1\n");
    }
}
