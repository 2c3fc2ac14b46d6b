using Basewise.Features.CodeActions;
using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class SplitStagesTests
{
    [Fact]
    public void Compilers_and_packages_go_to_the_first_stage_and_the_program_to_the_second()
    {
        const string Before = """
            # syntax=docker/dockerfile:1
            # The shop.
            FROM [||]python:3.12-slim-bookworm
            ENV PYTHONUNBUFFERED=1

            # To compile psycopg2.
            RUN apt-get update \
                && apt-get install -y --no-install-recommends gcc libpq-dev curl \
                && rm -rf /var/lib/apt/lists/*
            WORKDIR /app
            COPY requirements.txt .
            # From the index.
            RUN pip install --no-cache-dir -r requirements.txt
            COPY . .
            USER 1000
            EXPOSE 8000
            CMD ["gunicorn", "shop"]

            """;

        Assert.Equal(
            """
            # syntax=docker/dockerfile:1
            # The shop.
            FROM python:3.12-slim-bookworm AS build
            ENV PYTHONUNBUFFERED=1

            # To compile psycopg2.
            RUN apt-get update \
                && apt-get install -y --no-install-recommends gcc libpq-dev curl \
                && rm -rf /var/lib/apt/lists/*
            WORKDIR /app
            RUN python -m venv /opt/venv
            ENV PATH="/opt/venv/bin:$PATH"
            COPY requirements.txt .
            # From the index.
            RUN pip install --no-cache-dir -r requirements.txt

            FROM python:3.12-slim-bookworm
            ENV PYTHONUNBUFFERED=1
            RUN apt-get update \
                && apt-get install -y --no-install-recommends libpq5 curl \
                && rm -rf /var/lib/apt/lists/*
            WORKDIR /app
            COPY --from=build /opt/venv /opt/venv
            ENV PATH="/opt/venv/bin:$PATH"
            COPY . .
            USER 1000
            EXPOSE 8000
            CMD ["gunicorn", "shop"]

            """,
            Refactored.By("Split", Before));
    }

    [Theory]
    [InlineData("FROM python:3.12", "FROM python:3.12 AS build", "FROM python:3.12-slim")]
    [InlineData("FROM python:3.12-bookworm AS app", "FROM python:3.12-bookworm AS build", "FROM python:3.12-slim-bookworm AS app")]
    [InlineData("from python:3.12-alpine as build", "from python:3.12-alpine as builder", "from python:3.12-alpine as build")]
    [InlineData("FROM --platform=linux/amd64 python:3.12-slim", "FROM --platform=linux/amd64 python:3.12-slim AS build", "FROM --platform=linux/amd64 python:3.12-slim")]
    [InlineData("ARG V=3.12\r\nFROM python:$V", "ARG V=3.12\r\nFROM python:$V AS build", "FROM python:$V-slim")]
    [InlineData("ARG V=3.12-slim\r\nFROM python:$V", "ARG V=3.12-slim\r\nFROM python:$V AS build", "FROM python:$V")]
    public void Each_stage_has_the_image_that_it_needs(string from, string first, string second)
    {
        string? after = Refactored.By("Split", $"{from}\r\nRUN [||]pip install flask\r\nCMD [\"flask\"]\r\n");

        string builder = first.EndsWith("builder", StringComparison.Ordinal) ? "builder" : "build";
        Assert.Equal(
            $"{first}\r\nRUN python -m venv /opt/venv\r\nENV PATH=\"/opt/venv/bin:$PATH\"\r\nRUN pip install flask\r\n\r\n"
            + $"{second}\r\nCOPY --from={builder} /opt/venv /opt/venv\r\nENV PATH=\"/opt/venv/bin:$PATH\"\r\nCMD [\"flask\"]\r\n",
            after);
    }

    [Fact]
    public void What_is_only_for_compiling_is_not_in_the_second_stage()
    {
        string? after = Refactored.By("Split", "FROM python:3.12-alpine\nRUN [||]apk add --no-cache build-base libffi-dev\nCOPY . /app\nRUN pip install -r /app/requirements.txt\nCMD [\"python\", \"/app/a.py\"]\n");

        Assert.Equal(
            "FROM python:3.12-alpine AS build\nRUN apk add --no-cache build-base libffi-dev\nRUN python -m venv /opt/venv\nENV PATH=\"/opt/venv/bin:$PATH\"\nCOPY . /app\n"
            + "RUN pip install -r /app/requirements.txt\n\nFROM python:3.12-alpine\nCOPY --from=build /opt/venv /opt/venv\nENV PATH=\"/opt/venv/bin:$PATH\"\nCOPY . /app\nCMD [\"python\", \"/app/a.py\"]\n",
            after);
    }

    [Theory]
    [InlineData("flask\n", true)]
    [InlineData("flask\npsycopg2==2.9.9\n", false)]
    [InlineData("flask\n-r base.txt\n", false)]
    public void Packages_that_need_libraries_of_the_full_image_keep_it(string requirements, bool isOffered)
    {
        MemoryTree tree = new MemoryTree("Dockerfile").Add("requirements.txt", requirements).Add("base.txt", "psycopg2==2.9.9\n");

        Assert.Equal(isOffered, Refactored.Find("Split", "FROM [||]python:3.12\nCOPY requirements.txt base.txt .\nRUN pip install -r requirements.txt\n", tree) is not null);
    }

    [Fact]
    public void It_is_an_extraction() =>
        Assert.Equal(CodeActionKind.Extract, Refactored.Find("Split", "FROM [||]python:3.12\nRUN pip install flask\n")?.Kind);

    [Theory]
    [InlineData("FROM [||]python:3.12 AS a\nRUN pip install flask\nFROM a\n")]
    [InlineData("FROM [||]debian\nRUN pip install flask\n")]
    [InlineData("FROM [||]python:2.7-slim\nRUN pip install flask\n")]
    [InlineData("FROM [||]python:3.12\nCMD [\"python\"]\n")]
    [InlineData("FROM [||]python:3.12\nRUN pip install --user flask\n")]
    [InlineData("FROM [||]python:3.12\nRUN pip install -e .\n")]
    [InlineData("FROM [||]python:3.12\nRUN pip install .\n")]
    [InlineData("FROM [||]python:3.12\nRUN pip install psycopg2\n")]
    [InlineData("FROM [||]python:3.12\nRUN pip install flask && make\n")]
    [InlineData("FROM [||]python:3.12\nRUN pip install flask\nRUN git clone x\n")]
    [InlineData("FROM [||]python:3.12\nRUN pip install flask\nRUN uv sync\n")]
    [InlineData("FROM [||]python:3.12\nRUN python -m venv /v && /v/bin/pip install flask\n")]
    [InlineData("FROM [||]python:3.12\nRUN pip install flask\nCMD [\"/usr/local/bin/flask\"]\n")]
    [InlineData("FROM [||]python:3.12\nUSER app\nRUN pip install flask\n")]
    [InlineData("FROM [||]python:3.12\nENV PATH=/x:$PATH\nRUN pip install flask\n")]
    [InlineData("FROM [||]python:3.12\nONBUILD RUN x\nRUN pip install flask\n")]
    [InlineData("FROM [||]python:3.12-slim\nRUN apt-get update && apt-get install -y libsnappy-dev\nRUN pip install python-snappy\n")]
    [InlineData("FROM [||]python:3.12-slim\nRUN apt-get update && apt-get install -y $PACKAGES\nRUN pip install lxml\n")]
    [InlineData("FROM [||]python:3.12-slim\nRUN pip install lxml\nRUN apt-get purge -y gcc\n")]
    [InlineData("FROM python:3.12\nRUN pip install flask\nCMD [||][\"flask\"]\n")]
    public void Where_anything_cannot_be_placed_with_certainty_it_is_not_offered(string text) =>
        Assert.Null(Refactored.By("Split", text));
}
