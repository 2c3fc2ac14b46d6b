using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Semantics;

public sealed class StageFilesTests
{
    [Theory]
    [InlineData("COPY pyproject.toml uv.lock ./", "pyproject.toml uv.lock", false, true)]
    [InlineData("COPY backend/pyproject.toml poetry.lock* /app/", "pyproject.toml poetry.lock", false, true)]
    [InlineData("COPY pyproject.toml ./\nCOPY start.sh /", "pyproject.toml", false, false)]
    [InlineData("COPY . .", "", true, false)]
    [InlineData("COPY pyproject.toml .\nCOPY src src", "pyproject.toml", true, false)]
    [InlineData("COPY --from=ghcr.io/astral-sh/uv:0.12 /uv /bin/\nCOPY pyproject.toml .", "pyproject.toml", false, true)]
    [InlineData("COPY --from=build /app/uv.lock .", "", false, true)]
    [InlineData("ADD app.tar.gz /app", "", true, false)]
    [InlineData("COPY pyproject.toml .\nRUN git clone https://example.org/app.git", "pyproject.toml", true, false)]
    [InlineData("COPY pyproject.toml .\nRUN pip install poetry", "pyproject.toml", false, true)]
    public void What_a_RUN_finds_is_known_file_by_file_or_may_be_anything(string lines, string files, bool mayHaveMore, bool hasManifestsOnly)
    {
        StageFiles found = AtLastRun($"FROM python\n{lines}\nRUN true\n");

        string[] known = ["pyproject.toml", "uv.lock", "poetry.lock"];
        Assert.Equal(files.Split(' ', StringSplitOptions.RemoveEmptyEntries), known.Where(name => found.Find(name) is not null));
        Assert.Equal((mayHaveMore, hasManifestsOnly), (found.MayHaveMore, found.HasManifestsOnly));
    }

    [Fact]
    public void What_it_mounts_counts_as_well() =>
        Assert.NotNull(AtLastRun("FROM python\nRUN --mount=type=bind,source=uv.lock,target=uv.lock uv sync\n").Find("uv.lock"));

    [Fact]
    public void A_stage_has_the_files_of_the_one_below() =>
        Assert.NotNull(AtLastRun("FROM python AS a\nCOPY uv.lock .\nFROM a\nRUN uv sync\n").Find("uv.lock"));

    private static StageFiles AtLastRun(string text)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));
        return model.FilesAt(model.Stages.SelectMany(stage => stage.Steps).Last(step => step.Instruction is RunSyntax));
    }
}
