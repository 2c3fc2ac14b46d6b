using Basewise.Analysis.Rules.Installers;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class UnpinnedPipPackageTests : RuleTest
{
    private MemoryPackageIndex? index;

    private protected override Rule Rule => new UnpinnedPipPackage();

    private protected override LintOptions Options => index is null ? base.Options : base.Options with { Packages = index };

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void Every_package_without_a_version_is_reported_and_pinned() => Verify(
        """
        FROM python:3.14-slim
        RUN pip install --no-cache-dir [|flask|] gunicorn==26.1.0 \
            # the server
            "[|uvicorn|][standard]"
        """.Replace("\"[|uvicorn|][standard]\"", "[|\"uvicorn[standard]\"|]", StringComparison.Ordinal),
        """
        FROM python:3.14-slim
        RUN pip install --no-cache-dir flask==3.1.3 gunicorn==26.1.0 \
            # the server
            "uvicorn[standard]==0.52.4"
        """);

    [Theory]
    [InlineData("python:3.12-slim", "flask==99.2")] // 99.3 is for a later Python, 99.4 was taken back
    [InlineData("python:3.13-slim", "flask==99.3")]
    [InlineData("python:3.12-alpine", "flask==99.1")] // 99.2 has no wheel for musl, and no source
    public void Where_the_index_has_answered_the_newest_release_that_fits_the_image_is_offered(string image, string pin)
    {
        index = Index();

        Verify($"FROM {image}\nRUN pip install [|flask|]\n", $"FROM {image}\nRUN pip install {pin}\n");
        Assert.Equal($"Pin flask to {pin["flask==".Length..]} (the newest on pypi.example that fits, 2026-11-22)", Single($"FROM {image}\nRUN pip install flask\n").Fixes[0].Title);
    }

    [Fact]
    public void Where_it_has_none_that_fits_none_is_offered()
    {
        index = new MemoryPackageIndex().With("flask", new IndexFile("flask-99.3-py3-none-any.whl", new Uri("https://pypi.example/3")) { RequiresPython = ">=3.13" });

        VerifyNoFix("FROM python:3.12-slim\nRUN pip install [|flask|]\n");
    }

    internal static MemoryPackageIndex Index() => new MemoryPackageIndex().With(
        "flask",
        new IndexFile("flask-99.5rc1-py3-none-any.whl", new Uri("https://pypi.example/5")),
        new IndexFile("flask-99.4-py3-none-any.whl", new Uri("https://pypi.example/4")) { Yanked = "" },
        new IndexFile("flask-99.3-py3-none-any.whl", new Uri("https://pypi.example/3")) { RequiresPython = ">=3.13" },
        new IndexFile("flask-99.2-cp312-cp312-manylinux_2_17_x86_64.whl", new Uri("https://pypi.example/2")),
        new IndexFile("flask-99.1.tar.gz", new Uri("https://pypi.example/1")));

    [Fact]
    public void The_exec_form_is_pinned_between_its_quotes() => Verify(
        "FROM python:3.14-slim\nRUN [\"pip\", \"install\", [|\"flask\"|]]\n",
        "FROM python:3.14-slim\nRUN [\"pip\", \"install\", \"flask==3.1.3\"]\n");

    [Theory]
    [InlineData("Pillow>=9.1.0", "The shell takes `>=9.1.0` for a file to write to, and pip gets `Pillow` alone: put quotes around `Pillow>=9.1.0`.")]
    [InlineData("uvicorn[standard]>0.30", "The shell takes `>0.30` for a file to write to, and pip gets `uvicorn[standard]` alone: put quotes around `uvicorn[standard]>0.30`.")]
    [InlineData("Django>=4,<5", "The shell takes `>=4,<5` for a file to read, and stops where there is none: put quotes around `Django>=4,<5`.")]
    public void Versions_that_a_shell_takes_for_a_redirection_are_told_of_and_quoted(string package, string message)
    {
        Verify($"FROM python:3.14-slim\nRUN pip install six==1.17.0 [|{package}|] && true\n", $"FROM python:3.14-slim\nRUN pip install six==1.17.0 \"{package}\" && true\n");
        Assert.Equal(message, Single($"FROM python:3.14-slim\nRUN pip install {package}\n").Message);
    }

    [Theory]
    [InlineData("RUN pip install [|flask|]>log")]
    [InlineData("RUN pip install [|flask|] >=3")]
    public void Other_redirections_are_none_of_its_business(string line) => Verify($"FROM python:3.14-slim\n{line}\n");

    [Fact]
    public void A_marker_stays_behind_the_version() => Verify(
        "FROM python:3.14-slim\nRUN pip install [|'flask; python_version > \"3.9\"'|]\n");

    [Theory]
    [InlineData("RUN pipx install [|poetry|]")]
    [InlineData("RUN pipx inject poetry [|poetry-plugin-export|]")]
    [InlineData("RUN uv pip install --system [|flask|]")]
    [InlineData("RUN uv tool install [|ruff|]")]
    [InlineData("RUN python3 -m pip install --index-url https://pypi.example.org/simple [|flask|]")]
    [InlineData("RUN pip install -r requirements.txt [|gunicorn|]")]
    [InlineData("RUN pip install [|setuptools|]")]
    [InlineData("RUN <<EOF\npip install [|flask|]\nEOF")]
    public void Whoever_installs_it(string line) => Verify($"FROM python:3.14-slim\n{line}\n");

    [Theory]
    [InlineData("RUN pip install flask==3.1.3")]
    [InlineData("RUN pip install 'flask>=3,<4'")]
    [InlineData("RUN pip install flask~=3.1")]
    [InlineData("RUN pip install 'flask @ https://example.org/flask-3.1.3.whl'")]
    [InlineData("RUN pip install .")]
    [InlineData("RUN pip install .[dev] -e ./lib")]
    [InlineData("RUN pip install /wheels/*")]
    [InlineData("RUN pip install *.whl dist/app.whl app.whl")]
    [InlineData("RUN pip install git+https://github.com/pallets/flask.git@3.1.3")]
    [InlineData("RUN pip install https://example.org/flask.whl")]
    [InlineData("RUN pip install -r requirements.txt -c constraints.txt")]
    [InlineData("RUN pip install --requirement requirements.txt --constraint=constraints.txt flask")]
    [InlineData("ENV PIP_CONSTRAINT=/constraints.txt\nRUN pip install flask")]
    [InlineData("RUN PIP_CONSTRAINT=constraints.txt pip install flask")]
    [InlineData("RUN pip install --no-index --find-links /wheels flask")]
    [InlineData("RUN pip install --require-hashes flask")]
    [InlineData("RUN pip install \"flask==${FLASK_VERSION}\"")]
    [InlineData("RUN pip install flask==$FLASK_VERSION")]
    [InlineData("RUN pip install $PACKAGES")]
    [InlineData("RUN pip install $OPTIONS flask")]
    [InlineData("RUN pip install $(cat packages)")]
    [InlineData("RUN pip install --upgrade pip setuptools wheel")]
    [InlineData("RUN pip uninstall -y flask && pip download flask")]
    [InlineData("RUN pipx install poetry==2.4.1")]
    [InlineData("RUN pipx inject poetry poetry-plugin-export==1.9.0")]
    [InlineData("RUN uv add flask")]
    [InlineData("RUN poetry add flask")]
    [InlineData("RUN UV_EXCLUDE_NEWER=2026-01-01 uv pip install --system flask")]
    [InlineData("RUN xargs pip install < packages.txt")]
    [InlineData("RUN echo pip install flask")]
    public void What_is_held_down_in_another_way_is_not_reported(string line) => VerifySilent($"FROM python:3.14-slim\n{line}\n");

    [Fact]
    public void A_build_stage_counts_too() => Verify(
        """
        FROM python:3.14-slim AS build
        RUN pip install [|build|]
        FROM python:3.14-slim
        """);

    [Theory]
    [InlineData("FROM python:3.9-slim\nRUN pip install [|flask|]\n")]
    [InlineData("FROM python:3.14-slim\nRUN pip install [|no-such-package-of-ours|]\n")]
    [InlineData("FROM nvidia/cuda:12.4.1-base-ubuntu22.04\nRUN pip install [|flask|]\n")]
    [InlineData("FROM python:3.14-slim\nRUN pip install [|torchvision|] --index-url https://download.pytorch.org/whl/cpu\n")]
    [InlineData("FROM python:3.14-slim\nENV PIP_EXTRA_INDEX_URL=https://pypi.example.org/simple\nRUN pip install [|flask|]\n")]
    public void An_old_or_unknown_Python_an_unknown_package_and_another_index_get_no_fix(string text) => VerifyNoFix(text);
}
