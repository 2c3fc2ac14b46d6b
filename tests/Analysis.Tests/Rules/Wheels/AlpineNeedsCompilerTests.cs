using Basewise.Analysis.Rules.Wheels;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Wheels;

public sealed class AlpineNeedsCompilerTests : RuleTest
{
    private protected override Rule Rule => new AlpineNeedsCompiler();

    [Theory]
    [InlineData("FROM [|python:3.11-alpine|]\nRUN pip install pandas==1.5.3\n")]
    [InlineData("FROM [|python:3.11-alpine3.24|] AS build\nRUN pip install pandas==1.5.3 flask\nFROM build\nRUN pip install pandas==1.5.3\n")]
    [InlineData("FROM [|python:3.11-alpine|]\nRUN apk add --no-cache gcc musl-dev\nRUN pip install pandas==1.5.3\n")]
    [InlineData("FROM [|python:3.11-alpine|]\nRUN apk add --no-cache g++ musl-dev\nRUN pip install --only-binary=:all: pandas==1.5.3\n")]
    [InlineData("FROM [|python:3.11-alpine|]\nRUN python -m venv /venv && /venv/bin/pip install pandas==1.5.3\n")]
    [InlineData("FROM [|python:3.11-alpine|]\nRUN uv pip install --system pandas==1.5.3\n")]
    public void A_package_with_wheels_for_glibc_alone_is_reported(string text) => Verify(text);

    [Theory]
    // These have wheels for musl.
    [InlineData("FROM python:3.12-alpine\nRUN pip install pandas==3.0.5 pillow lxml cryptography\n")]
    // Nothing has to be compiled.
    [InlineData("FROM python:3.12-alpine\nRUN pip install flask django requests\n")]
    // It is compiled everywhere.
    [InlineData("FROM python:3.12-alpine\nRUN pip install psycopg2\n")]
    // Another index may have what PyPI has not.
    [InlineData("FROM python:3.11-alpine\nRUN pip install --extra-index-url https://alpine-wheels.github.io/index pandas==1.5.3\n")]
    [InlineData("FROM python:3.11-alpine\nCOPY --from=wheels /wheels /wheels\nRUN pip install --no-index --find-links=/wheels pandas==1.5.3\n")]
    // Alpine has packages of its own.
    [InlineData("FROM python:3.11-alpine\nRUN apk add py3-pandas\nRUN pip install pandas==1.5.3\n")]
    [InlineData("FROM python:3.11-slim\nRUN pip install pandas==1.5.3\n")]
    [InlineData("FROM alpine:3.24\nRUN apk add py3-pip && pip install pandas==1.5.3\n")]
    // An older release with a wheel will do.
    [InlineData("FROM python:3.11-alpine\nRUN pip install --only-binary=:all: pandas\n")]
    // Somebody knows that it is compiled.
    [InlineData("FROM python:3.11-alpine\nRUN apk add --no-cache gcc g++ musl-dev\nRUN pip install pandas==1.5.3\n")]
    [InlineData("FROM python:3.11-alpine\nRUN ./install-compilers.sh && pip install pandas==1.5.3\n")]
    // Not known, or newer than the facts.
    [InlineData("FROM python:3.11-alpine\nRUN pip install our-own-package==1.0 pandas==99.0\n")]
    [InlineData("FROM python:3.11-alpine\nRUN pip install \"pandas==1.5.3; sys_platform == 'darwin'\"\n")]
    [InlineData("FROM python:3.11-alpine\nRUN if [ -n \"$DATA\" ]; then pip install pandas==1.5.3; fi\n")]
    // Without a compiler it installs what is written in Python.
    [InlineData("FROM python:3.11-alpine\nRUN pip install sqlalchemy==1.4.40\n")]
    [InlineData("FROM example.org/python:3.11-alpine\nRUN pip install pandas==1.5.3\n")]
    public void Other_images_and_packages_are_not_reported(string text) => VerifySilent(text);

    [Fact]
    public void Requirements_files_are_read_and_their_lines_named()
    {
        Tree = new MemoryTree("Dockerfile").Add("requirements.txt", "flask==3.0.3\npandas==1.5.3\nscipy==1.10.1\n");
        Finding finding = Single("FROM python:3.11-alpine\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

        Assert.Equal(
            "pandas 1.5.3 and scipy 1.10.1 have no musllinux wheels for Python 3.11: on Alpine pip has to compile, and finds no compiler: the build stops. "
            + "python:3.11-slim has wheels for them.",
            finding.Message);
        Assert.Equal(["requirements.txt:2", "requirements.txt:3"], finding.Related.Select(place => $"{place.File?.Path}:{place.File?.Source.PositionOf(place.Span.Start).Line + 1}"));
        Assert.Equal(["pandas 1.5.3 is asked for here.", "scipy 1.10.1 is asked for here."], finding.Related.Select(place => place.Message));
    }

    [Theory]
    [InlineData("RUN apk add --no-cache gcc musl-dev\nRUN pip install pandas==1.5.3", "pip has to compile, and finds no headers for it: the build stops.")]
    [InlineData("RUN pip install pandas==1.5.3", "pip has to compile, and finds no compiler: the build stops.")]
    [InlineData("RUN pip install --only-binary=:all: pandas==1.5.3", "pip, which may not compile pandas, finds nothing to install.")]
    public void The_message_tells_what_stops_the_build(string steps, string expected) => Assert.Contains(expected, Single($"FROM python:3.11-alpine\n{steps}\n").Message);

    [Fact]
    public void The_fix_moves_to_the_slim_image() => Verify(
        "FROM [|python:3.11-alpine3.24|]\nRUN pip install pandas==1.5.3\nCMD [\"python\"]\n",
        "FROM python:3.11-slim\nRUN pip install pandas==1.5.3\nCMD [\"python\"]\n");

    [Fact]
    public void It_moves_all_stages_between_which_packages_are_copied() => Verify(
        "FROM [|python:3.11-alpine|] AS build\nRUN pip install --prefix=/install pandas==1.5.3\nFROM python:3.11-alpine\nCOPY --from=build /install /usr/local\n",
        "FROM python:3.11-slim AS build\nRUN pip install --prefix=/install pandas==1.5.3\nFROM python:3.11-slim\nCOPY --from=build /install /usr/local\n");

    [Fact]
    public void A_file_that_uses_apk_stays_on_Alpine() =>
        Assert.Equal(["Install gcc, musl-dev and g++ for this RUN"], Single("FROM python:3.11-alpine\nRUN apk add --no-cache curl\nRUN pip install pandas==1.5.3\n").Fixes.Select(fix => fix.Title));

    [Fact]
    public void Another_fix_installs_the_compilers()
    {
        Finding finding = Single("FROM python:3.11-alpine AS build\nRUN pip install --prefix=/i pandas==1.5.3\nFROM python:3.11-alpine\nCOPY --from=build /i /usr/local\n");

        Assert.Equal("Install gcc, musl-dev and g++ before it", finding.Fixes[1].Title);
        Assert.Equal("RUN apk add --no-cache g++ gcc musl-dev\n", Assert.Single(finding.Fixes[1].Edits).NewText);
    }
}
