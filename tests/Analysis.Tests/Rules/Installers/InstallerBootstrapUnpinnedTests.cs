using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class InstallerBootstrapUnpinnedTests : RuleTest
{
    private protected override Rule Rule => new InstallerBootstrapUnpinned();

    [Fact]
    public void Poetry_is_told_by_its_variable() => Verify(
        """
        FROM python:3.14-slim
        RUN curl -sSL [|https://install.python-poetry.org|] | python3 -
        """,
        """
        FROM python:3.14-slim
        RUN curl -sSL https://install.python-poetry.org | POETRY_VERSION=2.4.1 python3 -
        """);

    [Fact]
    public void Uv_is_told_by_the_address() => Verify(
        """
        FROM python:3.14-slim
        RUN curl -LsSf [|https://astral.sh/uv/install.sh|] | sh
        ADD [|https://astral.sh/uv/install.sh|] /install.sh
        """,
        """
        FROM python:3.14-slim
        RUN curl -LsSf https://astral.sh/uv/0.12.1/install.sh | sh
        ADD https://astral.sh/uv/0.12.1/install.sh /install.sh
        """);

    [Theory]
    [InlineData("RUN curl -sSL [|https://bootstrap.pypa.io/get-pip.py|] -o get-pip.py && python get-pip.py")]
    [InlineData("RUN wget -qO- [|https://bootstrap.pypa.io/get-pip.py|] | python3")]
    [InlineData("RUN curl -sSL [|https://pdm-project.org/install-pdm.py|] | python3 -")]
    [InlineData("RUN wget [|https://repo.anaconda.com/miniconda/Miniconda3-latest-Linux-x86_64.sh|] -O /miniconda.sh")]
    [InlineData("RUN curl -L [|https://github.com/conda-forge/miniforge/releases/latest/download/Miniforge3-Linux-x86_64.sh|] -o m.sh")]
    [InlineData("RUN curl -L [|https://micro.mamba.pm/api/micromamba/linux-64/latest|] | tar -xj bin/micromamba")]
    public void Others_have_versions_too(string lines) => Verify($"FROM debian:trixie\n{lines}\n");

    [Theory]
    [InlineData("RUN curl -sSL https://install.python-poetry.org | POETRY_VERSION=2.4.1 python3 -")]
    [InlineData("RUN curl -sSL https://install.python-poetry.org | python3 - --version 2.4.1")]
    [InlineData("ENV POETRY_VERSION=2.4.1\nRUN curl -sSL https://install.python-poetry.org | python3 -")]
    [InlineData("ARG POETRY_VERSION\nRUN curl -sSL https://install.python-poetry.org | python3 -")]
    [InlineData("RUN export POETRY_VERSION=2.4.1 && curl -sSL https://install.python-poetry.org | python3 -")]
    [InlineData("RUN curl -sSL https://install.python-poetry.org | env POETRY_VERSION=2.4.1 python3 -")]
    [InlineData("RUN curl -LsSf https://astral.sh/uv/0.12.1/install.sh | sh")]
    [InlineData("RUN curl -LsSf https://astral.sh/uv/${UV_VERSION}/install.sh | sh")]
    [InlineData("ADD https://astral.sh/uv/0.12.1/install.sh /install.sh")]
    [InlineData("RUN curl -sSL https://bootstrap.pypa.io/get-pip.py | python3 - pip==26.2.1")]
    [InlineData("RUN curl -sSL https://bootstrap.pypa.io/get-pip.py -o get-pip.py && python get-pip.py \"pip==$PIP_VERSION\"")]
    [InlineData("RUN wget https://repo.anaconda.com/miniconda/Miniconda3-py313_26.1-Linux-x86_64.sh")]
    [InlineData("RUN curl -L https://github.com/conda-forge/miniforge/releases/download/26.1.0-0/Miniforge3-Linux-x86_64.sh -o m.sh")]
    [InlineData("RUN curl https://example.org/install.sh | sh")]
    [InlineData("RUN echo https://install.python-poetry.org")]
    public void A_version_is_enough_wherever_it_stands(string lines) => VerifySilent($"FROM debian:trixie\n{lines}\n");
}
