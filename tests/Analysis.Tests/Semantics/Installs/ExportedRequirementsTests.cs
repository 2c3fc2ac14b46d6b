using Basewise.Analysis.Semantics.Installs;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Semantics.Installs;

/// <summary>What is installed from requirements that a command has made of a lock.</summary>
public sealed class ExportedRequirementsTests
{
    private const string Project = "[project]\nname = \"shop\"\ndependencies = [\"flask>=3\"]\n[dependency-groups]\ndev = [\"pytest\"]\n";
    private const string Poetry = "[tool.poetry]\nname = \"shop\"\n[tool.poetry.dependencies]\npython = \"^3.12\"\nflask = \"^3\"\n[tool.poetry.group.dev.dependencies]\npytest = \"*\"\n";
    private const string PoetryLock = """
        [[package]]
        name = "flask"
        version = "3.1.2"
        groups = ["main"]

        [[package]]
        name = "pytest"
        version = "8.4.0"
        groups = ["dev"]

        """;

    private const string Head = "FROM python:3.12\nWORKDIR /app\nCOPY pyproject.toml uv.lock poetry.lock pdm.lock Pipfile Pipfile.lock ./\n";

    private static readonly string UvLock = UvLockText.Head(">=3.12") + UvLockText.Package("flask", "3.1.2") + UvLockText.Package("pytest", "8.4.0");

    [Theory]
    [InlineData("RUN uv export --frozen --no-dev -o requirements.txt && pip install -r requirements.txt", "flask==3.1.2")]
    [InlineData("RUN uv export --frozen --no-dev --output-file=/tmp/r.txt\nRUN uv pip install --system -r /tmp/r.txt", "flask==3.1.2")]
    [InlineData("RUN uv export --frozen > requirements.txt\nRUN pip install -r requirements.txt", "flask==3.1.2 pytest==8.4.0")]
    [InlineData("RUN uv export --frozen --no-dev | pip install -r /dev/stdin", "flask==3.1.2")]
    [InlineData("RUN cd /app && uv export --no-dev -o r.txt && pip install -r r.txt && rm r.txt", "flask==3.1.2")]
    [InlineData("RUN echo flask > requirements.txt && uv export --no-dev -o requirements.txt && pip install -r requirements.txt", "flask==3.1.2")]
    public void Of_uv(string run, string expected) => Assert.Equal(expected, Describe(Read(Head + run + "\n", Project)));

    [Theory]
    [InlineData("RUN poetry export -f requirements.txt --output requirements.txt --without-hashes && pip install -r requirements.txt", "flask==3.1.2")]
    [InlineData("RUN poetry export --with dev -o /r.txt\nRUN pip install -r /r.txt", "flask==3.1.2 pytest==8.4.0")]
    [InlineData("RUN poetry export > r.txt && pip install -r r.txt", "flask==3.1.2")]
    public void Of_Poetry(string run, string expected) => Assert.Equal(expected, Describe(Read(Head + run + "\n", Poetry)));

    [Theory]
    [InlineData("RUN pipenv requirements > requirements.txt && pip install -r requirements.txt", "flask==3.1.2")]
    [InlineData("RUN pipenv requirements --dev > requirements.txt && pip install -r requirements.txt", "flask==3.1.2 pytest==8.4.0")]
    [InlineData("RUN pipenv requirements --dev-only > requirements.txt && pip install -r requirements.txt", "pytest==8.4.0")]
    public void Of_Pipenv(string run, string expected) => Assert.Equal(expected, Describe(Read(Head + run + "\n", Project)));

    [Fact]
    public void Of_PDM() => Assert.Equal("flask==3.1.2", Describe(Read(Head + "RUN pdm export --prod -o requirements.txt && pip install -r requirements.txt\n", Project)));

    [Fact]
    public void What_uv_compiles_is_what_its_files_ask_for()
    {
        InstallRequest request = Read(Head + "COPY requirements.in ./\nRUN uv pip compile requirements.in -o requirements.txt && uv pip install --system -r requirements.txt\n", Project);

        Assert.Equal("flask== httpx==0.28.1", Describe(request));
        Assert.True(request.IsComplete);
    }

    [Fact]
    public void Another_stage_may_have_made_them()
    {
        InstallRequest request = Read(
            "FROM python:3.12 AS lock\nWORKDIR /app\nCOPY pyproject.toml poetry.lock ./\nRUN poetry export -o requirements.txt\nFROM python:3.12-slim\nCOPY --from=lock /app/requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\n",
            Poetry);

        Assert.Equal("flask==3.1.2", Describe(request));
        RequestedPackage package = Assert.Single(request.Packages);
        Assert.Equal(("poetry.lock", true), (package.Place.Path, package.IsLocked));
        Assert.Equal("/tmp/requirements.txt", package.Place.DockerfileSpan is var span ? "FROM python:3.12 AS lock\nWORKDIR /app\nCOPY pyproject.toml poetry.lock ./\nRUN poetry export -o requirements.txt\nFROM python:3.12-slim\nCOPY --from=lock /app/requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\n"[span.Start..span.End] : "");
    }

    [Theory]
    [InlineData("RUN uv export -o requirements.txt && sed -i /flask/d requirements.txt && pip install -r requirements.txt")]
    [InlineData("RUN uv export >> requirements.txt && pip install -r requirements.txt")]
    [InlineData("RUN uv export -o other.txt && pip install -r requirements.txt")]
    [InlineData("RUN if [ -n \"$A\" ]; then uv export -o requirements.txt; fi; pip install -r requirements.txt")]
    [InlineData("RUN uv export | grep -v flask | pip install -r /dev/stdin")]
    [InlineData("RUN ./make-requirements requirements.txt && pip install -r requirements.txt")]
    [InlineData("RUN uv export -o requirements.txt && pip install -c requirements.txt ./app")]
    public void What_is_not_certain_to_be_the_lock_is_not_followed(string run)
    {
        InstallRequest request = Read(Head + run + "\n", Project);

        Assert.Equal("", Describe(request));
        Assert.False(request.IsComplete);
    }

    private static string Describe(InstallRequest request) => string.Join(' ', request.Packages.Select(package => $"{package.Name.Text}=={package.Version}").Order(StringComparer.Ordinal));

    private static InstallRequest Read(string text, string project)
    {
        MemoryTree tree = new MemoryTree("Dockerfile").Add("pyproject.toml", project).Add("requirements.in", "flask>=3\nhttpx==0.28.1\n").Add("uv.lock", UvLock).Add("poetry.lock", PoetryLock)
            .Add("pdm.lock", PoetryLock.Replace("\"main\"", "\"default\"", StringComparison.Ordinal)).Add("Pipfile", "[packages]\nflask = \"*\"\n[dev-packages]\npytest = \"*\"\n")
            .Add("Pipfile.lock", """{"default": {"flask": {"version": "==3.1.2"}}, "develop": {"pytest": {"version": "==8.4.0"}}}""");
        return DockerfileInstalls.Of(text, tree).All[^1];
    }
}
