using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Analysis.Tests.Semantics.Installs;

public sealed class InstallRequestsTests
{
    [Theory]
    [InlineData("pip install flask 'django>=5,<6' gunicorn==23.0.0", "flask django gunicorn==23.0.0")]
    [InlineData("pip install --no-cache-dir -U pip setuptools", "pip setuptools")]
    [InlineData("python -m pip install uvicorn[standard]", "uvicorn")]
    [InlineData("uv pip install --system Flask_Login==0.6.3", "flask-login==0.6.3")]
    [InlineData("uv tool install ruff==0.6.1", "ruff==0.6.1")]
    [InlineData("pipx install poetry==1.8.3", "poetry==1.8.3")]
    [InlineData("pipx inject poetry poetry-plugin-export", "poetry-plugin-export")]
    [InlineData("pip wheel --wheel-dir /wheels numpy==1.26.4", "numpy==1.26.4")]
    [InlineData("pip download numpy", "numpy")]
    [InlineData("pip install \"pywin32==306; sys_platform == 'win32'\" \"tomli==2.0.1; python_version < '3.11'\" \"tomli-w; python_version >= '3.11'\"", "tomli-w")]
    [InlineData("pip uninstall -y flask", null)]
    [InlineData("pip list", null)]
    [InlineData("conda install numpy", null)]
    public void The_words_of_a_command_are_read(string command, string? expected) =>
        Assert.Equal(expected, Packages($"FROM python:3.12-slim-trixie\nRUN {command}\n", tree: null));

    [Fact]
    public void What_a_command_installs_is_found_by_the_command()
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM python:3.12\nRUN pip install flask && pip list && pip install django\n")));
        InstallRequests requests = InstallRequests.Of(model, null);

        Assert.Equal(["flask", null, "django"], model.CommandsOf<InstallerCommand>().Select(found => requests.Find(found.Command)?.Packages.Single().Name.Text));
    }

    [Theory]
    [InlineData("pip install -r requirements.txt", false)]
    [InlineData("pip install -U pip setuptools && poetry install", false)]
    [InlineData("pip install 'setuptools<58' notebook==5.* $PACKAGES", false)]
    [InlineData("<<EOF\npip install flask\nEOF", false)]
    [InlineData("pip install numpy", true)]
    [InlineData("pip install flask==3.0.3", true)]
    [InlineData("pip install --no-binary :all: flask", true)]
    [InlineData("PIP_NO_BINARY=flask pip install flask", true)]
    [InlineData("pip install 'tomli; python_version < \"3.11\"'", true)]
    [InlineData("pip install git+https://example.com/flask.git", true)]
    [InlineData("pip install -r /dev/stdin <<EOF\nnumpy==1.26.4\nEOF", true)]
    public void Of_what_is_the_same_everywhere_there_is_nothing_to_tell(string command, bool tells)
    {
        InstallRequests requests = InstallRequests.Of(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText($"FROM python:3.12\nRUN {command}\n"))), null);

        Assert.NotEmpty(requests.All);
        Assert.Equal(tells ? requests.All : [], requests.Telling);
    }

    [Fact]
    public void What_is_told_at_a_glance_holds_for_what_is_read() => Gen.Select(
        Gen.Int[0, 1000].Array[1, 5],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[0, 6]).Sample((seeds, changes) =>
    {
        string text = string.Join('\n', seeds.Select(seed => MutatedDockerfile.Of(seed, changes)));
        InstallRequests requests = InstallRequests.Of(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))), null);
        if (!requests.Telling.IsEmpty) return;

        foreach (InstallRequest request in requests.All)
        {
            Assert.False(request.DependsOnSystem);
            Assert.Empty(request.RequiresPython);
            Assert.All(request.Packages, package => Assert.Null(package.Version));
        }
    }, iter: 1000);

    [Fact]
    public void A_file_is_read_where_a_copy_brings_it()
    {
        MemoryTree tree = new MemoryTree("Dockerfile", "app.py").Add("requirements.txt", "# web\nflask==3.0.3 \\\n    --hash=sha256:00\nrequests>=2,<3\n");

        Assert.Equal("flask==3.0.3 requests", Packages("FROM python:3.12\nWORKDIR /app\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n", tree));
        Assert.Equal("flask==3.0.3 requests", Packages("FROM python:3.12\nCOPY . /srv\nRUN cd /srv && pip install -r requirements.txt\n", tree));
        Assert.Equal("flask==3.0.3 requests", Packages("FROM python:3.12\nCOPY requirements.txt /tmp/r.txt\nRUN uv pip sync /tmp/r.txt\n", tree));
        Assert.Equal("flask==3.0.3 requests", Packages("FROM python:3.12\nRUN --mount=type=bind,source=requirements.txt,target=/r.txt pip install -r /r.txt\n", tree));
        Assert.Equal("flask==3.0.3 requests", Packages("FROM python:3.12 AS a\nCOPY requirements.txt /src/\nFROM python:3.12\nCOPY --from=a /src/requirements.txt ./\nWORKDIR /\nRUN pip install -r requirements.txt\n", tree));
    }

    [Theory]
    [InlineData("FROM python:3.12\nWORKDIR /app\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python:3.12\nWORKDIR /app\nCOPY requirements.txt .\nRUN sed -i s/flask/django/ requirements.txt && pip install -r requirements.txt\n")]
    [InlineData("FROM python:3.12\nWORKDIR /app\nCOPY requirements.txt .\nRUN sed -i s/flask/django/ requirements.txt\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python:3.12\nWORKDIR /app\nCOPY requirements.txt .\nRUN uv pip compile x.in -o requirements.txt\nRUN pip install -r requirements.txt\n")]
    [InlineData("FROM python:3.12\nWORKDIR /app\nCOPY requirements.txt .\nARG FILE\nRUN pip install -r $FILE\n")]
    public void What_may_be_another_text_is_not_read(string text)
    {
        MemoryTree tree = new MemoryTree("Dockerfile").Add("requirements.txt", "flask==3.0.3\n");

        InstallRequest request = Assert.Single(Requests(text, tree).All);
        Assert.Empty(request.Packages);
        Assert.False(request.IsComplete);
    }

    [Fact]
    public void A_file_that_dockerignore_leaves_out_is_not_read()
    {
        MemoryTree tree = new MemoryTree("Dockerfile", "app.py").Add("requirements.txt", "flask\n").Add(".dockerignore", "*.txt\n");

        Assert.Empty(Assert.Single(Requests("FROM python:3.12\nCOPY . /\nRUN pip install -r /requirements.txt\n", tree).All).Packages);
    }

    [Fact]
    public void Files_name_others_even_in_a_circle()
    {
        MemoryTree tree = new MemoryTree("Dockerfile")
            .Add("requirements/prod.txt", "-r base.txt\n-c ../constraints.txt\npsycopg2\n")
            .Add("requirements/base.txt", "-r prod.txt\ndjango~=5.0\n")
            .Add("constraints.txt", "psycopg2==2.9.9\nunused==1.0\n");

        Assert.Equal(
            "psycopg2==2.9.9 django",
            Packages("FROM python:3.12\nWORKDIR /app\nCOPY constraints.txt .\nCOPY requirements requirements\nRUN pip install -r requirements/prod.txt\n", tree));
    }

    [Theory]
    [InlineData("FROM python:3.12\nCOPY <<EOF /r.txt\nflask==3.0.3\ndjango\nEOF\nRUN pip install -r /r.txt\n")]
    [InlineData("FROM python:3.12\nWORKDIR /app\nCOPY <<r.txt .\nflask==3.0.3\ndjango\nr.txt\nRUN pip install -r r.txt\n")]
    [InlineData("FROM python:3.12\nRUN pip install -r /dev/stdin <<EOF\nflask==3.0.3\ndjango\nEOF\n")]
    [InlineData("FROM python:3.12\nRUN uv pip install --system -r - <<'EOF'\nflask==3.0.3\ndjango\nEOF\n")]
    public void Here_documents_are_read_with_their_place_in_the_Dockerfile(string text)
    {
        InstallRequest request = Assert.Single(Requests(text, tree: null).All);

        Assert.Equal(["flask==3.0.3", "django"], request.Packages.Select(package => text[package.Place.Span.Start..package.Place.Span.End]));
        Assert.All(request.Packages, package => Assert.Null(package.Place.Path));
    }

    [Fact]
    public void Places_are_in_the_file_and_at_the_word_that_names_it()
    {
        const string Text = "FROM python:3.12\nCOPY shop/requirements.txt /\nRUN pip install -r /requirements.txt\n";
        MemoryTree tree = new MemoryTree("Dockerfile").Add("shop/requirements.txt", "flask\ndjango==5.0\n");

        RequestPlace place = Assert.Single(Requests(Text, tree).All).Packages[1].Place;

        Assert.Equal(("shop/requirements.txt", 2, "requirements.txt"), (place.Path, place.Line, place.FileName));
        Assert.Equal("django==5.0", place.Source.ToString(place.Span));
        Assert.Equal("/requirements.txt", Text[place.DockerfileSpan.Start..place.DockerfileSpan.End]);
    }

    [Theory]
    [InlineData("pip install --index-url https://nexus.example.org/simple flask", false)]
    [InlineData("pip install --extra-index-url https://download.pytorch.org/whl/cpu torch", false)]
    [InlineData("pip install --no-index --find-links=/wheels flask", false)]
    [InlineData("pip install --index-url https://pypi.org/simple flask", true)]
    [InlineData("PIP_INDEX_URL=https://nexus.example.org/simple pip install flask", false)]
    [InlineData("pip install torch==2.3.0+cpu", false)]
    [InlineData("pip install 'flask @ https://example.org/flask.zip'", false)]
    [InlineData("--mount=type=secret,id=pip.conf,target=/etc/pip.conf pip install flask", false)]
    [InlineData("pip install flask", true)]
    public void Where_packages_come_from_is_known_of_PyPI_alone(string command, bool expected) =>
        Assert.Equal(expected, Assert.Single(Requests($"FROM python:3.12\nRUN {command}\n", null).All).Packages[0].IsFromPyPI);

    [Theory]
    [InlineData("ENV PIP_EXTRA_INDEX_URL=https://nexus.example.org/simple")]
    [InlineData("COPY pip.conf /etc/pip.conf")]
    [InlineData("RUN pip config set global.index-url https://nexus.example.org/simple")]
    public void An_index_of_the_file_counts_for_its_commands(string before) =>
        Assert.False(Requests($"FROM python:3.12\n{before}\nRUN pip install flask\n", null).All[^1].Packages[0].IsFromPyPI);

    [Theory]
    [InlineData("pip install --only-binary :all: numpy", true, false)]
    [InlineData("pip install --only-binary=:all: --no-binary numpy numpy", false, true)]
    [InlineData("pip install --no-binary=:all: numpy", false, true)]
    [InlineData("PIP_ONLY_BINARY=numpy pip install numpy", true, false)]
    [InlineData("uv pip install --no-build numpy", true, false)]
    [InlineData("pip install numpy", false, false)]
    [InlineData("pip install --prefer-binary numpy", false, false)]
    public void Wheels_can_be_asked_for_and_refused(string command, bool hasToBeWheel, bool hasToBeBuilt)
    {
        RequestedPackage package = Assert.Single(Requests($"FROM python:3.12\nRUN {command}\n", null).All).Packages[^1];

        Assert.Equal((hasToBeWheel, hasToBeBuilt), (package.HasToBeWheel, package.HasToBeBuilt));
    }

    [Theory]
    [InlineData("FROM python:3.12-slim\nRUN pip install x\n", "3.12")]
    [InlineData("FROM python:3.12-slim\nRUN python3 -m venv /v && /v/bin/pip install x\n", "3.12")]
    [InlineData("FROM python:3.12-slim\nRUN uv venv -p 3.11 /v && VIRTUAL_ENV=/v uv pip install x\n", "3.11")]
    [InlineData("FROM debian:13\nRUN pip install x\n", null)]
    [InlineData("FROM pypy:3.11-slim\nRUN pip install x\n", null)]
    [InlineData("FROM python:3.12-slim\nRUN pip install --platform manylinux2014_aarch64 --only-binary=:all: -t /x x\n", null)]
    public void The_Python_is_that_of_the_place_that_packages_go_to(string text, string? expected) =>
        Assert.Equal(expected, Assert.Single(Requests(text, null).All).Environment.PythonSeries);

    [Fact]
    public void A_platform_that_is_written_out_is_known()
    {
        Assert.Equal("aarch64", Assert.Single(Requests("FROM --platform=linux/arm64 python:3.12\nRUN pip install x\n", null).All).Environment.Machine);
        Assert.Null(Assert.Single(Requests("FROM --platform=$BUILDPLATFORM python:3.12\nRUN pip install x\n", null).All).Environment.Machine);
    }

    [Fact]
    public void A_file_that_installs_nothing_reads_nothing()
    {
        MemoryTree tree = new MemoryTree("Dockerfile").Add("requirements.txt", "flask\n");

        Assert.Empty(Requests("FROM python:3.12\nCOPY requirements.txt /\nRUN echo hello\n", tree).All);
        Assert.Empty(tree.Listed);
    }

    [Fact]
    public void A_hundred_thousand_files_in_a_row_are_too_many_to_be_read()
    {
        MemoryTree tree = new("Dockerfile");
        for (int i = 0; i < 1000; i++) tree.Add($"r/{i}.txt", $"-r {i + 1}.txt\np{i}\n");

        InstallRequest request = Assert.Single(Requests("FROM python:3.12\nCOPY r /r\nRUN pip install -r /r/0.txt\n", tree).All);

        Assert.False(request.IsComplete);
        Assert.InRange(request.Packages.Length, 1, 50);
    }

    [Fact]
    public void A_command_in_a_branch_may_not_run()
    {
        Assert.True(Assert.Single(Requests("FROM python:3.12\nRUN if [ -n \"$DEV\" ]; then pip install x; fi\n", null).All).IsConditional);
        Assert.True(Assert.Single(Requests("FROM python:3.12\nRUN pip install x || true\n", null).All).IsConditional);
        Assert.False(Assert.Single(Requests("FROM python:3.12\nRUN pip install x && pip check || exit 1\n", null).All).IsConditional);
    }

    private static string? Packages(string text, MemoryTree? tree) =>
        Requests(text, tree).All is [var request]
            ? string.Join(' ', request.Packages.Select(package => package.Version is { } version ? $"{package.Name.Normalized}=={version}" : package.Name.Normalized))
            : null;

    private static InstallRequests Requests(string text, MemoryTree? tree) => DockerfileInstalls.Of(text, tree);
}
