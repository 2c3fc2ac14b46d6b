using Basewise.Analysis.Rules.Layers;

namespace Basewise.Analysis.Tests.Rules.Layers;

public sealed class CondaCacheLeftTests : RuleTest
{
    private protected override Rule Rule => new CondaCacheLeft();

    [Fact]
    public void The_clean_up_is_added_to_the_same_RUN() => Verify(
        """
        FROM condaforge/miniforge3:25.3.0-3
        RUN mamba [|install|] -y numpy pandas
        RUN conda env [|create|] -f environment.yml && \
            echo done
        """,
        """
        FROM condaforge/miniforge3:25.3.0-3
        RUN mamba install -y numpy pandas && mamba clean --all --yes
        RUN conda env create -f environment.yml && conda clean --all --yes && \
            echo done
        """);

    [Theory]
    [InlineData("RUN micromamba [|install|] -y -n base -f /tmp/env.yaml")]
    [InlineData("RUN conda [|update|] --all -y")]
    [InlineData("RUN conda [|create|] -n app python=3.13")]
    [InlineData("RUN conda clean -afy && conda [|install|] -y numpy")]
    public void Whatever_downloads(string lines) => Verify($"FROM continuumio/miniconda3:25.3.1-1\n{lines}\n");

    [Theory]
    [InlineData("RUN conda install -y numpy && conda clean -afy")]
    [InlineData("RUN conda env create -f env.yml && conda clean --all --yes")]
    [InlineData("RUN micromamba install -y -n base -f env.yaml && micromamba clean --all --yes")]
    [InlineData("RUN conda install -y numpy && rm -rf /opt/conda/pkgs")]
    [InlineData("RUN conda install -y numpy && rm -rf $CONDA_DIR/pkgs/*")]
    [InlineData("RUN --mount=type=cache,target=/opt/conda/pkgs conda install -y numpy")]
    [InlineData("ENV CONDA_PKGS_DIRS=/pkgs\nRUN --mount=type=cache,target=/pkgs conda install -y numpy")]
    [InlineData("RUN conda create -n app")]
    [InlineData("RUN conda config --add channels conda-forge && conda list")]
    [InlineData("RUN conda run -n app python app.py")]
    public void What_cleans_up_or_installs_nothing_is_not_reported(string lines) => VerifySilent($"FROM continuumio/miniconda3:25.3.1-1\n{lines}\n");

    [Fact]
    public void A_build_stage_is_not_shipped() => VerifySilent(
        "FROM continuumio/miniconda3:25.3.1-1 AS build\nRUN conda install -y conda-pack\nFROM debian:trixie\nCOPY --from=build /venv /venv\n");

    [Fact]
    public void In_a_branch_there_is_no_fix() => VerifyNoFix("FROM continuumio/miniconda3:25.3.1-1\nRUN if true; then conda [|install|] -y numpy; fi\n");
}
