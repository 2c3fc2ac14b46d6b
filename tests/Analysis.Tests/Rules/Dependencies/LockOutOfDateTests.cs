using Basewise.Analysis.Rules.Dependencies;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class LockOutOfDateTests : DependencyRuleTest
{
    private const string Head = "[project]\nname = \"app\"\nversion = \"1\"\n";

    private static readonly string UvLock = UvLockText.Head(">=3.12") + UvLockText.Package("flask", "3.1.0") + """

        [[package]]
        name = "app"
        version = "1"
        source = { virtual = "." }

        [[package]]
        name = "acme"
        version = "0.1"
        source = { git = "https://github.com/acme/acme?rev=main#4a8b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3" }

        """;

    private const string UvRemembers = """

        [[package]]
        name = "app"
        version = "1"
        source = { editable = "." }

        [package.metadata]
        requires-dist = [
            { name = "flask", specifier = ">=3" },
            { name = "uvicorn", extras = ["standard"] },
        ]

        [package.metadata.requires-dev]
        dev = [{ name = "pytest", specifier = ">=8" }]

        [[package]]
        name = "uvicorn"
        version = "0.30.0"

        [[package]]
        name = "click"
        version = "8.1.8"

        [[package]]
        name = "pytest"
        version = "8.3.0"

        """;

    private const string Poetry = "[tool.poetry]\nname = \"app\"\n[tool.poetry.dependencies]\npython = \"^3.10\"\nrequests = \"^2.31.0\"\n";

    public LockOutOfDateTests()
    {
        Path = "pyproject.toml";
        Tree = new MemoryTree("pyproject.toml").Add("uv.lock", UvLock);
    }

    private protected override Rule Rule => new LockOutOfDate();

    [Fact]
    public void A_dependency_that_the_lock_does_not_have_is_reported() => Verify(Head + "dependencies = [\"flask>=3\", \"[|httpx|]>=0.28\"]\n");

    [Fact]
    public void So_is_a_version_that_the_file_does_not_want_any_more() => Verify(Head + "dependencies = [\"Flask[|>=3.1.1|]\"]\n");

    [Fact]
    public void The_message_names_the_command() => Assert.Equal(
        "uv.lock has flask 3.1.0, which is not <3: it is older than this line. Run `uv lock`.", Single(Head + "dependencies = [\"flask<3\"]\n").Message);

    [Fact]
    public void Groups_and_extras_are_locked_too() => Verify(
        Head + "[project.optional-dependencies]\nweb = [\"[|gunicorn|]\"]\n[dependency-groups]\ndev = [\"[|pytest|]\", \"flask\"]\n");

    [Theory]
    [InlineData("dependencies = [\"flask\", \"acme==9\"]\n")] // from a repository: whatever is there
    [InlineData("dependencies = [\"app[web]\"]\n")] // itself
    [InlineData("dependencies = [\"tomli; python_version < '3.11'\"]\n")] // ruled out by requires-python
    [InlineData("[build-system]\nrequires = [\"hatchling\"]\n")]
    [InlineData("dependencies = [\"flask>=4\"]\n[tool.uv]\noverride-dependencies = [\"flask==3.1.0\"]\n")]
    [InlineData("dependencies = []\n")]
    public void What_a_lock_need_not_have_is_not_reported(string text) => VerifySilent(Head + text);

    [Fact]
    public void A_lock_that_cannot_be_read_says_nothing()
    {
        Tree = new MemoryTree("pyproject.toml").Add("uv.lock", UvLock + "<<<<<<< HEAD\n");
        VerifySilent(Head + "dependencies = [\"httpx\"]\n");
    }

    [Fact]
    public void Without_a_lock_nothing_is_said()
    {
        Tree = new MemoryTree("pyproject.toml");
        VerifySilent(Head + "dependencies = [\"httpx\"]\n");
    }

    [Fact]
    public void Poetry_has_its_own_notation()
    {
        Tree = new MemoryTree("pyproject.toml").Add("poetry.lock", "[[package]]\nname = \"flask\"\nversion = \"2.3.3\"\n\n[[package]]\nname = \"click\"\nversion = \"8.1.8\"\n");

        Verify("[tool.poetry]\nname = \"app\"\n[tool.poetry.dependencies]\npython = \"^3.12\"\nflask = \"[|^3.0|]\"\nclick = \"^8.0\"\n");
    }

    [Fact]
    public void A_Pipfile_has_a_lock_of_its_own()
    {
        Path = "Pipfile";
        Tree = new MemoryTree("Pipfile").Add("Pipfile.lock", """{"_meta": {"hash": {"sha256": "00"}}, "default": {"flask": {"version": "==3.0.0"}}, "develop": {}}""").Add("uv.lock", UvLock);

        Verify("[packages]\nflask = \"*\"\n[|httpx|] = \"*\"\n");
    }

    private static string PoetryLock(string hash) =>
        $"[[package]]\nname = \"urllib3\"\nversion = \"2.31.0\"\n\n[metadata]\nlock-version = \"2.0\"\ncontent-hash = \"{hash}\"\n";

    [Fact]
    public void A_lock_that_the_tool_calls_its_own_is_not_compared_line_by_line()
    {
        Tree = new MemoryTree("pyproject.toml").Add("poetry.lock", PoetryLock("2f1223dc33af6f607d099d2c766dc1d8ee77f935b3e05f7b742f85c68234a0e0"));
        VerifySilent(Poetry);
    }

    [Fact]
    public void A_lock_that_was_made_of_another_version_of_the_file_is_reported_though_it_fits()
    {
        Tree = new MemoryTree("pyproject.toml").Add("poetry.lock", PoetryLock("00").Replace("urllib3", "requests", StringComparison.Ordinal));

        Verify(Poetry.Replace("poetry.dep", "poetry.[|dep", StringComparison.Ordinal).Replace("dencies]", "dencies|]]", StringComparison.Ordinal));
        Assert.Equal(
            "poetry.lock has what these lines ask for, but was made of another version of this file: its content-hash is not of this one, so "
            + "`poetry check --lock` fails, and `poetry install` stops or warns. Run `poetry lock`.",
            Single(Poetry).Message);
    }

    [Fact]
    public void A_lock_of_a_version_that_is_not_known_is_compared_line_by_line_alone()
    {
        Tree = new MemoryTree("pyproject.toml").Add("poetry.lock", "# This file is automatically @generated by Poetry 9.0.0\n" + PoetryLock("00").Replace("urllib3", "requests", StringComparison.Ordinal));
        VerifySilent(Poetry);
    }

    [Fact]
    public void A_Pipfile_that_names_another_Python_by_now_has_an_older_lock()
    {
        Path = "Pipfile";
        Tree = new MemoryTree("Pipfile").Add(
            "Pipfile.lock",
            """{"_meta": {"hash": {"sha256": "e97b7155784769d64cf2bc1749ccd55449755f4d6304859582894bafbbeeb8b4"}}, "default": {"djangorestframework": {"version": "==3.12.4"}}}""");

        VerifySilent("[packages]\ndjangorestframework = \"==3.12.4\"\n[requires]\npython_version = \"3.9\"\n");
        Verify("[[|packages|]]\ndjangorestframework = \"==3.12.4\"\n[requires]\npython_version = \"3.12\"\n");
    }

    [Theory]
    [InlineData("dependencies = [\"flask>=3\", \"uvicorn[standard]\"]\n[dependency-groups]\ndev = [\"pytest>=8\"]\n")]
    [InlineData("dependencies = [\"Flask >= 3.0\", \"uvicorn[Standard]\", \"click; python_version < '3'\"]\n[dependency-groups]\nDev = [\"pytest>=8\"]\n")]
    [InlineData("dynamic = [\"optional-dependencies\"]\ndependencies = [\"flask>=3\"]\n")]
    public void What_uv_remembers_is_what_the_file_says(string text)
    {
        Tree = new MemoryTree("pyproject.toml").Add("uv.lock", UvLock + UvRemembers);
        VerifySilent(Head + text);
    }

    [Theory]
    [InlineData("dependencies = [\"flask[|>=2|]\", \"uvicorn[standard]\"]\n[dependency-groups]\ndev = [\"pytest>=8\"]\n", "uv.lock was made when this said flask>=3: `uv sync --locked` stops. Run `uv lock`.")]
    [InlineData("dependencies = [\"flask>=3\", \"[|uvicorn|]\"]\n", "uv.lock was made when this said uvicorn[standard]: `uv sync --locked` stops. Run `uv lock`.")]
    [InlineData("dependencies = [\"flask>=3\", \"uvicorn[standard]\", \"[|click|]\"]\n", "uv.lock was made before click was asked for here, and has it for another package: `uv sync --locked` stops. Run `uv lock`.")]
    [InlineData("dependencies = [\"flask>=3\", \"uvicorn[standard]\"]\n[dependency-groups]\ndev = [\"pytest[|>=7|]\"]\n", "uv.lock was made when this said pytest>=8: `uv sync --locked` stops. Run `uv lock`.")]
    [InlineData("dependencies = [\"flask>=3\", \"uvicorn[standard]\"]\n[dependency-groups]\nlint = [\"[|pytest|]\"]\n", "uv.lock was made before pytest was asked for here, and has it for another package: `uv sync --locked` stops. Run `uv lock`.")]
    [InlineData("[|dependencies|] = [\"flask>=3\"]\n", "uv.lock was made when uvicorn and 1 more was asked for here: `uv sync --locked` stops. Run `uv lock`.")]
    public void What_uv_remembers_otherwise_is_reported(string text, string message)
    {
        Tree = new MemoryTree("pyproject.toml").Add("uv.lock", UvLock + UvRemembers);

        Verify(Head + text);
        Assert.Equal(message, Single((Head + text).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Message);
    }

    [Fact]
    public void What_comes_from_a_repository_has_no_version_to_be_compared()
    {
        Tree = new MemoryTree("pyproject.toml").Add("uv.lock", UvLock + UvRemembers);
        VerifySilent(Head + "dependencies = [\"flask>=2\", \"uvicorn\"]\n[dependency-groups]\ndev = [\"pytest\"]\n[tool.uv.sources]\n"
            + "flask = { git = \"https://github.com/a/flask\" }\nuvicorn = { path = \"../uvicorn\" }\npytest = { workspace = true }\n");
    }
}
