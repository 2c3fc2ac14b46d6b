using Basewise.Analysis.Semantics.Installs;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Semantics.Installs;

/// <summary>What commands install that read a project file and its lock.</summary>
public sealed class LockedRequestsTests
{
    private const string Project = """
        [project]
        name = "shop"
        version = "1.0"
        requires-python = ">=3.11"
        dependencies = ["flask>=3", "pywin32; sys_platform == 'win32'"]

        [project.optional-dependencies]
        postgres = ["psycopg2"]

        [dependency-groups]
        dev = ["pytest"]
        """;

    private static readonly string UvLock = UvLockText.Head(">=3.11")
        + UvLockText.Package("flask", "3.1.2", "werkzeug")
        + UvLockText.Package("psycopg2", "2.9.10")
        + UvLockText.Package("pytest", "8.4.0", "pluggy")
        + UvLockText.Package("pluggy", "1.6.0")
        + UvLockText.Package("pywin32", "310")
        + """

        [[package]]
        name = "shop"
        version = "1.0"
        source = { editable = "." }
        dependencies = [{ name = "flask" }, { name = "pywin32", marker = "sys_platform == 'win32'" }]

        """
        + UvLockText.Package("werkzeug", "3.1.3");

    [Theory]
    [InlineData("uv sync --locked", "flask==3.1.2 pytest==8.4.0 pluggy==1.6.0 werkzeug==3.1.3")]
    [InlineData("uv sync --frozen --no-dev", "flask==3.1.2 werkzeug==3.1.3")]
    [InlineData("uv sync --no-dev --extra postgres", "flask==3.1.2 psycopg2==2.9.10 werkzeug==3.1.3")]
    [InlineData("uv sync --only-group dev", "pytest==8.4.0 pluggy==1.6.0")]
    public void Of_a_lock_counts_what_can_be_reached_from_what_is_asked_for(string command, string expected)
    {
        InstallRequest request = Read($"FROM python:3.12\nWORKDIR /app\nCOPY pyproject.toml uv.lock ./\nRUN {command}\n", ("pyproject.toml", Project), ("uv.lock", UvLock));

        Assert.Equal(expected, Describe(request));
        Assert.All(request.Packages, package => Assert.True(package is { IsLocked: true, IsFromPyPI: true, Place.Path: "uv.lock" }));
    }

    [Fact]
    public void The_project_says_which_Python_it_needs()
    {
        InstallRequest request = Read("FROM python:3.10\nENV UV_PYTHON_DOWNLOADS=never\nWORKDIR /app\nCOPY pyproject.toml uv.lock ./\nRUN uv sync\n", ("pyproject.toml", Project), ("uv.lock", UvLock));

        Assert.Equal(">=3.11", Assert.Single(request.RequiresPython).Constraint.Text.Text);
    }

    [Theory]
    [InlineData("FROM python:3.10\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN uv sync\n", null)]
    [InlineData("FROM python:3.10\nENV UV_PYTHON_DOWNLOADS=0\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN uv sync\n", "3.10")]
    [InlineData("FROM python:3.12\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN uv sync\n", "3.12")]
    [InlineData("FROM python:3.12\nWORKDIR /app\nCOPY pyproject.toml .python-version ./\nRUN uv sync\n", "3.11")]
    [InlineData("FROM python:3.12\nWORKDIR /app\nCOPY pyproject.toml .python-version ./\nRUN uv sync --no-python-downloads\n", "3.12")]
    public void Where_the_project_wants_another_Python_uv_brings_it(string text, string? expected) =>
        Assert.Equal(expected, Read(text, ("pyproject.toml", Project), (".python-version", "3.11\n")).Environment.PythonSeries);

    [Theory]
    [InlineData("RUN pip install .", "flask")]
    [InlineData("RUN pip install .[postgres]", "flask psycopg2")]
    [InlineData("RUN uv pip install --system -r pyproject.toml", "flask")]
    [InlineData("RUN uv sync --no-dev", "flask")]
    [InlineData("RUN pip install --no-deps .", "")]
    public void Without_a_lock_the_project_file_counts(string run, string expected) =>
        Assert.Equal(expected, Describe(Read($"FROM python:3.12\nWORKDIR /app\nCOPY pyproject.toml ./\n{run}\n", ("pyproject.toml", Project))));

    [Theory]
    [InlineData("poetry install --only main", "flask==3.1.2")]
    [InlineData("poetry install", "flask==3.1.2 pytest==8.4.0")]
    [InlineData("poetry install --without dev", "flask==3.1.2")]
    public void Of_a_lock_with_groups_those_count_that_are_installed(string command, string expected)
    {
        const string Lock = """
            [[package]]
            name = "flask"
            version = "3.1.2"
            groups = ["main"]

            [[package]]
            name = "pytest"
            version = "8.4.0"
            groups = ["dev"]

            [[package]]
            name = "colorama"
            version = "0.4.6"
            groups = ["dev"]
            markers = "sys_platform == \"win32\""

            [metadata]
            lock-version = "2.1"
            """;

        Assert.Equal(expected, Describe(Read($"FROM python:3.12\nCOPY pyproject.toml poetry.lock /\nWORKDIR /\nRUN {command}\n", ("pyproject.toml", Project), ("poetry.lock", Lock))));
    }

    [Theory]
    [InlineData("pipenv install --system --deploy", "flask==3.1.2")]
    [InlineData("pipenv sync --dev", "flask==3.1.2 pytest==8.4.0")]
    [InlineData("pipenv install --system", "flask")]
    public void Pipenv_reads_its_lock_where_it_is_told_to(string command, string expected)
    {
        const string Pipfile = "[[source]]\nurl = \"https://pypi.org/simple\"\nname = \"pypi\"\n\n[packages]\nflask = \"*\"\n\n[dev-packages]\npytest = \"*\"\n";
        const string Lock = """{"_meta": {"sources": [{"name": "pypi", "url": "https://pypi.org/simple"}]}, "default": {"flask": {"version": "==3.1.2"}}, "develop": {"pytest": {"version": "==8.4.0"}}}""";

        Assert.Equal(expected, Describe(Read($"FROM python:3.12\nWORKDIR /app\nCOPY Pipfile Pipfile.lock ./\nRUN {command}\n", ("Pipfile", Pipfile), ("Pipfile.lock", Lock))));
    }

    [Fact]
    public void Another_index_of_the_project_counts()
    {
        const string WithIndex = Project + "\n[[tool.uv.index]]\nname = \"ours\"\nurl = \"https://nexus.example.org/simple\"\n";

        Assert.All(
            Read("FROM python:3.12\nWORKDIR /app\nCOPY pyproject.toml ./\nRUN uv sync --no-dev\n", ("pyproject.toml", WithIndex)).Packages,
            package => Assert.False(package.IsFromPyPI));
    }

    private static string Describe(InstallRequest request) => string.Join(' ', request.Packages.Select(package =>
        package.Version is { } version ? $"{package.Name.Normalized}=={version}" : package.Name.Normalized));

    private static InstallRequest Read(string text, params (string Path, string Content)[] files)
    {
        MemoryTree tree = new("Dockerfile");
        foreach ((string path, string content) in files) tree.Add(path, content);
        return Assert.Single(DockerfileInstalls.Of(text, tree).All);
    }
}
