using Basewise.Features.CodeActions;
using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class BuildInOwnStageTests
{
    private const string Title = "Build psycopg2 2.9.9 in a stage of its own, with gcc, libc6-dev and libpq-dev";

    [Fact]
    public void What_is_missing_is_installed_in_a_stage_that_is_thrown_away()
    {
        const string Text = """
            FR[||]OM python:3.12-slim-bookworm
            WORKDIR /app
            COPY requirements.txt .
            RUN pip install --no-cache-dir -r requirements.txt
            COPY . .
            CMD ["gunicorn", "shop.wsgi"]
            """;

        MemoryTree tree = new MemoryTree("Dockerfile", "app.py").Add("requirements.txt", "django==5.0.6\npsycopg2==2.9.9\n");
        CodeAction? action = Refactored.Find(Title, Text, tree);

        Assert.Equal(
            """
            FROM python:3.12-slim-bookworm AS build
            WORKDIR /app
            RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev libpq-dev && rm -rf /var/lib/apt/lists/*
            RUN python -m venv /opt/venv
            ENV PATH="/opt/venv/bin:$PATH"
            COPY requirements.txt .
            RUN pip install --no-cache-dir -r requirements.txt

            FROM python:3.12-slim-bookworm
            WORKDIR /app
            RUN apt-get update && apt-get install -y --no-install-recommends libpq5 && rm -rf /var/lib/apt/lists/*
            COPY --from=build /opt/venv /opt/venv
            ENV PATH="/opt/venv/bin:$PATH"
            COPY . .
            CMD ["gunicorn", "shop.wsgi"]
            """,
            action is null ? null : MarkedText.Parse(Text).Source.With(action.Edits).Content);
    }

    [Fact]
    public void Other_libraries_are_known_too() => Assert.Contains(
        "RUN apt-get update && apt-get install -y --no-install-recommends libldap2 libsasl2-2 && rm -rf /var/lib/apt/lists/*\nCOPY --from=build",
        Refactored.By("Build python-ldap in a stage of its own", "FR[||]OM python:3.12-slim-trixie\nRUN pip install python-ldap\nCMD [\"python\", \"app.py\"]\n"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("FR[||]OM python:3.12-slim\nRUN pip install flask\nCMD [\"python\"]\n")]
    [InlineData("FR[||]OM python:3.12-slim\nRUN apt-get update && apt-get install -y gcc libpq-dev\nRUN pip install psycopg2\nCMD [\"python\"]\n")]
    [InlineData("FROM python:3.12-slim AS a\nRUN pip install psycopg2\nFR[||]OM a\nCMD [\"python\"]\n")]
    [InlineData("FR[||]OM python:3.12-slim\nUSER app\nRUN pip install psycopg2\nCMD [\"python\"]\n")]
    public void Where_nothing_is_missing_or_there_are_stages_it_is_not_offered(string marked) => Assert.Null(Refactored.Find("Build ", marked));
}
