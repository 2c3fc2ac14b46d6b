using Basewise.Analysis.Rules.Layers;

namespace Basewise.Analysis.Tests.Rules.Layers;

public sealed class PipCacheLeftTests : RuleTest
{
    private protected override Rule Rule => new PipCacheLeft();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void Every_install_of_a_line_is_reported_and_fixed() => Verify(
        """
        FROM python:3.13-slim
        RUN pip [|install|] flask && \
            # a comment inside the continuation
            python -m pip [|install|] -r requirements.txt
        """,
        """
        FROM python:3.13-slim
        RUN pip install --no-cache-dir flask && \
            # a comment inside the continuation
            python -m pip install --no-cache-dir -r requirements.txt
        """);

    [Fact]
    public void The_exec_form_gets_one_more_string() => Verify(
        "FROM python:3.13-slim\nRUN [\"pip\", [|\"install\"|], \"flask\"]\n",
        "FROM python:3.13-slim\nRUN [\"pip\", \"install\", \"--no-cache-dir\", \"flask\"]\n");

    [Fact]
    public void A_heredoc_is_a_script_too() => Verify(
        "FROM python:3.13-slim\nRUN <<EOF\nset -e\npip3 [|install|] flask\nEOF\n",
        "FROM python:3.13-slim\nRUN <<EOF\nset -e\npip3 install --no-cache-dir flask\nEOF\n");

    [Fact]
    public void A_stage_that_the_final_image_is_built_on_counts_but_a_build_stage_does_not() => Verify(
        """
        FROM python:3.13-slim AS base
        RUN pip [|install|] flask
        FROM base AS build
        RUN pip install build
        FROM base
        COPY --from=build /dist /dist
        """);

    [Theory]
    [InlineData("RUN pip install --no-cache-dir flask")]
    [InlineData("RUN pip --no-cache-dir install flask")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/pip pip install flask")]
    [InlineData("RUN --mount=type=cache,target=/root/.cache pip install flask")]
    [InlineData("RUN --mount=target=/root/.cache/pip,type=cache,sharing=locked pip install flask")]
    [InlineData("ENV PIP_NO_CACHE_DIR=1\nRUN pip install flask")]
    [InlineData("ENV PIP_NO_CACHE_DIR=off\nRUN pip install flask")]
    [InlineData("ARG PIP_NO_CACHE_DIR=true\nRUN pip install flask")]
    [InlineData("ENV PIP_CACHE_DIR=/var/cache/pip\nRUN --mount=type=cache,target=/var/cache/pip pip install flask")]
    [InlineData("RUN PIP_NO_CACHE_DIR=1 pip install flask")]
    [InlineData("RUN pip config set global.no-cache-dir true\nRUN pip install flask")]
    [InlineData("RUN pip install flask && rm -rf /root/.cache")]
    [InlineData("RUN pip install flask && rm -rf ~/.cache/pip")]
    [InlineData("RUN pip install flask && pip cache purge")]
    [InlineData("RUN pip install $PIP_OPTIONS flask")]
    [InlineData("RUN pip install --no-index --find-links=/wheels flask")]
    [InlineData("RUN pip list && pip uninstall flask")]
    [InlineData("RUN uv pip install flask")]
    [InlineData("RUN echo 'pip install flask'")]
    [InlineData("RUN cat <<EOF > /install.sh\npip install flask\nEOF")]
    [InlineData("RUN <<EOF\n#!/usr/bin/env python3\npip install flask\nEOF")]
    [InlineData("USER app\nRUN --mount=type=cache,target=/home/app/.cache/pip pip install flask")]
    [InlineData("SHELL [\"powershell\", \"-Command\"]\nRUN pip install flask")]
    public void What_keeps_the_cache_out_of_the_layer_is_honoured(string lines) => VerifySilent($"FROM python:3.13-slim\n{lines}\n");

    [Theory]
    [InlineData("RUN --mount=type=cache,target=/root/.cache/uv pip [|install|] flask")]
    [InlineData("RUN pip [|install|] --no-index --find-links https://wheels.example.org flask")]
    [InlineData("ENV PIP_NO_CACHE_DIR=\nRUN pip [|install|] flask")]
    [InlineData("RUN pip [|install|] flask\nRUN rm -rf /root/.cache")]
    [InlineData("RUN if true; then /usr/local/bin/pip3.13 [|install|] flask; fi")]
    [InlineData("RUN sh -c 'pip [|install|] flask'")]
    [InlineData("RUN bash -ex <<EOF\npip [|install|] flask\nEOF")]
    [InlineData("SHELL [\"conda\", \"run\", \"-n\", \"app\", \"/bin/bash\", \"-c\"]\nRUN pip [|install|] flask")]
    public void What_does_not_is_reported(string lines) => Verify($"FROM python:3.13-slim\n{lines}\n");
}
