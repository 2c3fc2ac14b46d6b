using Basewise.Analysis.Rules.Dependencies;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Dependencies;

public sealed class LockOutOfDateTests : DependencyRuleTest
{
    private const string Head = "[project]\nname = \"app\"\nversion = \"1\"\n";

    private const string UvLock = """
        version = 1
        requires-python = ">=3.12"

        [[package]]
        name = "app"
        version = "1"
        source = { virtual = "." }

        [[package]]
        name = "flask"
        version = "3.1.0"
        source = { registry = "https://pypi.org/simple" }

        [[package]]
        name = "acme"
        version = "0.1"
        source = { git = "https://github.com/acme/acme?rev=main#4a8b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3" }

        """;

    public LockOutOfDateTests()
    {
        Path = "pyproject.toml";
        Tree = new MemoryTree("pyproject.toml").Add("uv.lock", UvLock);
    }

    private protected override IDependencyRule Rule => new LockOutOfDate();

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
}
