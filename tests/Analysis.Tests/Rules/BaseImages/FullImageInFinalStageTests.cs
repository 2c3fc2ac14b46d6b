using Basewise.Analysis.Rules.BaseImages;

namespace Basewise.Analysis.Tests.Rules.BaseImages;

public sealed class FullImageInFinalStageTests : RuleTest
{
    private protected override Rule Rule => new FullImageInFinalStage();

    [Theory]
    [InlineData("python:3.12", "python:3.12-slim")]
    [InlineData("python:3.12-bookworm", "python:3.12-slim-bookworm")]
    [InlineData("python:3", "python:3-slim")]
    [InlineData("python:3.12.14-trixie", "python:3.12.14-slim-trixie")]
    [InlineData("python:trixie", "python:slim-trixie")]
    public void The_full_image_moves_to_the_slim_one_of_the_same_version_and_distribution(string full, string slim)
    {
        const string Rest = "\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\nCMD [\"python\", \"app.py\"]\n";
        Verify($"FROM [|{full}|]{Rest}", $"FROM {slim}{Rest}");
    }

    [Theory]
    [InlineData("python")]
    [InlineData("python:latest")]
    public void Where_a_tag_is_to_be_chosen_first_that_is_said_alone(string image) =>
        VerifySilent($"FROM {image}\nWORKDIR /app\nCOPY . .\nCMD [\"python\", \"app.py\"]\n");

    [Fact]
    public void Only_the_stage_that_runs_is_changed() => Verify(
        "ARG PY=3.12\nFROM python:${PY} AS build\nRUN python -m venv /v && /v/bin/pip install x\nFROM [|python:${PY}|]\nCOPY --from=build /v /v\nCMD [\"/v/bin/python\", \"app.py\"]\n",
        "ARG PY=3.12\nFROM python:${PY} AS build\nRUN python -m venv /v && /v/bin/pip install x\nFROM python:${PY}-slim\nCOPY --from=build /v /v\nCMD [\"/v/bin/python\", \"app.py\"]\n");

    [Fact]
    public void It_weighs_more_where_nothing_is_installed()
    {
        Assert.Equal(Severity.Warning, Single("FROM python:3.12\nCOPY app.py .\nCMD [\"python\", \"app.py\"]\n").Severity);
        Assert.Equal(Severity.Information, Single("FROM python:3.12\nRUN pip install flask\nCMD [\"python\", \"app.py\"]\n").Severity);
    }

    [Fact]
    public void The_message_tells_both_sizes() => Assert.StartsWith(
        "python:3.14 is 415 MB to download, python:3.14-slim 43.4 MB.", Single("FROM python:3.14\nCOPY app.py .\nCMD [\"python\", \"app.py\"]\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN apt-get update && apt-get install -y libsnappy-dev\nRUN pip install x")]
    [InlineData("RUN git clone https://example.com/x.git")]
    [InlineData("RUN curl -sSf https://example.com/x | sh")]
    [InlineData("RUN make")]
    [InlineData("RUN pip install git+https://example.com/x.git")]
    [InlineData("RUN pip install psycopg2==2.9")]
    [InlineData("RUN pip install mpi4py==4.0.0")]
    [InlineData("RUN pip install gdal==3.8.4")]
    [InlineData("RUN pip install torch==2.8.0")]
    [InlineData("RUN pip install --no-binary lxml lxml")]
    [InlineData("RUN pip install $PACKAGES")]
    [InlineData("RUN ./install.sh")]
    [InlineData("HEALTHCHECK CMD curl -f http://localhost/")]
    public void What_is_seen_to_need_the_full_image_keeps_it(string lines) => VerifySilent($"FROM python:3.12\n{lines}\nCMD [\"python\", \"app.py\"]\n");

    [Theory]
    [InlineData("pyodbc==5.2.0")]
    [InlineData("xmlsec")]
    [InlineData("lxml==99.1")] // newer than the facts, of which every release has wheels
    public void What_has_wheels_needs_no_compilers_whatever_it_is_linked_to(string package) => Verify(
        $"FROM [|python:3.12|]\nRUN pip install {package}\nCMD [\"python\", \"app.py\"]\n", $"FROM python:3.12-slim\nRUN pip install {package}\nCMD [\"python\", \"app.py\"]\n");

    [Theory]
    [InlineData("FROM python:3.12-slim\nCMD [\"python\"]")]
    [InlineData("FROM python:3.12-alpine\nCMD [\"python\"]")]
    [InlineData("FROM python:3.12 AS build\nRUN pip wheel -w /w x\nFROM python:3.12-slim\nCOPY --from=build /w /w\nCMD [\"python\"]")]
    [InlineData("FROM python:3.12\nRUN pip install pytest")]
    [InlineData("FROM python:3.12 AS dev\nCMD [\"python\"]")]
    [InlineData("FROM python:3.12\nCMD [\"bash\"]")]
    [InlineData("FROM python:3.12 AS base\nRUN make\nFROM base\nCMD [\"python\"]")]
    [InlineData("FROM python:3.12@sha256:8a14a31f4bf634c04722154f30eb33998b4068de8b83b6b2800ec1b7238555d0\nCMD [\"python\"]")]
    [InlineData("FROM acme/python:3.12\nCMD [\"python\"]")]
    [InlineData("FROM python:3.5-onbuild\nCMD [\"python\"]")]
    public void Other_images_and_images_to_work_in_are_not_reported(string text) => VerifySilent(text + "\n");
}
