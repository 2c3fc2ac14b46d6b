using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class EditableInstallLeftBehindTests : RuleTest
{
    private protected override Rule Rule => new EditableInstallLeftBehind();

    [Fact]
    public void Uv_is_told_to_install_for_good() => Verify(
        """
        FROM python:3.14-slim AS build
        WORKDIR /app
        COPY . .
        RUN uv [|sync|] --locked --no-dev
        FROM python:3.14-slim
        COPY --from=build /app/.venv /app/.venv
        COPY start.sh /start.sh
        CMD ["/app/.venv/bin/app"]
        """,
        """
        FROM python:3.14-slim AS build
        WORKDIR /app
        COPY . .
        RUN uv sync --no-editable --locked --no-dev
        FROM python:3.14-slim
        COPY --from=build /app/.venv /app/.venv
        COPY start.sh /start.sh
        CMD ["/app/.venv/bin/app"]
        """);

    [Fact]
    public void So_is_pip() => Verify(
        """
        FROM python:3.14-slim AS build
        RUN python -m venv /opt/venv
        WORKDIR /src
        COPY . .
        RUN /opt/venv/bin/pip install -e [|.|]
        FROM python:3.14-slim
        COPY --from=build /opt/venv /opt/venv
        COPY templates /srv/templates
        """,
        """
        FROM python:3.14-slim AS build
        RUN python -m venv /opt/venv
        WORKDIR /src
        COPY . .
        RUN /opt/venv/bin/pip install .
        FROM python:3.14-slim
        COPY --from=build /opt/venv /opt/venv
        COPY templates /srv/templates
        """);

    [Theory]
    [InlineData("RUN uv sync --locked --no-editable", "COPY --from=build /app/.venv /app/.venv")]
    [InlineData("RUN uv sync --locked --no-install-project", "COPY --from=build /app/.venv /app/.venv")]
    [InlineData("ENV UV_NO_EDITABLE=1\nRUN uv sync --locked", "COPY --from=build /app/.venv /app/.venv")]
    [InlineData("RUN uv sync --locked", "COPY --from=build /app /app")]
    [InlineData("RUN uv sync --locked", "COPY --from=build /app/.venv /app/.venv\nCOPY . /app")]
    [InlineData("RUN uv sync --locked", "COPY --from=build /app/.venv /app/.venv\nCOPY src /srv/src")]
    [InlineData("RUN uv sync --locked", "COPY --from=build /app/.venv /app/.venv\nCOPY main.py /srv/")]
    [InlineData("RUN uv sync --locked", "COPY --from=build /app/.venv /app/.venv\nCOPY --from=build /app/src /app/src")]
    [InlineData("RUN uv sync --locked", "COPY --from=build /app/.venv /app/.venv\nRUN git clone https://example.org/app.git /srv")]
    [InlineData("RUN python -m venv /app/.venv && /app/.venv/bin/pip install -e .", "COPY --from=build /app/.venv /app/.venv\nCOPY src /app/src")]
    [InlineData("RUN python -m venv /app/.venv && /app/.venv/bin/pip install .", "COPY --from=build /app/.venv /app/.venv")]
    [InlineData("RUN python -m venv /app/.venv && /app/.venv/bin/pip install -e git+https://example.org/x@v1#egg=x", "COPY --from=build /app/.venv /app/.venv")]
    [InlineData("RUN uv sync --locked", "COPY requirements.txt .")]
    public void Where_the_source_is_there_or_not_needed_nothing_is_reported(string build, string final) =>
        VerifySilent($"FROM python:3.14-slim AS build\nWORKDIR /app\nCOPY . .\n{build}\nFROM python:3.14-slim\n{final}\n");
}
