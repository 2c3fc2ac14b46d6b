using Basewise.Analysis.Rules.Context;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class MissingDockerignoreTests : RuleTest
{
    private const string CopyAll = "FROM python\nCOPY [|.|] .\n";

    private protected override Rule Rule => new MissingDockerignore();

    [Theory]
    [InlineData(CopyAll, ".git/HEAD")]
    [InlineData(CopyAll, ".venv/bin/python")]
    [InlineData(CopyAll, "venv/pyvenv.cfg")]
    [InlineData(CopyAll, "src/app/__pycache__/a.pyc")]
    [InlineData(CopyAll, "web/node_modules/x/index.js")]
    [InlineData("FROM python\nCOPY [|./|] /app\n", ".git/HEAD")]
    [InlineData("FROM python\nADD [|*|] /app\n", ".git/HEAD")]
    [InlineData("FROM python\nCOPY [|src|] /app\n", "src/__pycache__/a.pyc")]
    [InlineData("FROM python\nCOPY app.py .\nCOPY [|.|] .\n", ".git/HEAD")]
    [InlineData("FROM python AS a\nCOPY [|.|] .\nFROM a\n", ".git/HEAD")]
    public void A_copy_that_takes_such_folders_along_is_reported(string text, params string[] files)
    {
        Tree = new MemoryTree([.. files, "Dockerfile", "app.py", "pyproject.toml", "src/main.py"]);

        Verify(text);
    }

    [Theory]
    [InlineData("FROM python\nCOPY . .\n", "app.py")]
    [InlineData("FROM python\nCOPY . .\n", "venv/notes.txt")]
    [InlineData("FROM python\nCOPY . .\n", ".git@")]
    [InlineData("FROM python\nCOPY . .\n", ".github/workflows/ci.yml")]
    [InlineData("FROM python\nCOPY app.py .\n", ".git/HEAD")]
    [InlineData("FROM python\nCOPY *.py .\n", ".git/HEAD")]
    [InlineData("FROM python\nCOPY --exclude=.git . .\n", ".git/HEAD")]
    [InlineData("FROM python\nCOPY --exclude=**/__pycache__ src /src\n", "src/a/__pycache__/x.pyc")]
    [InlineData("FROM python\nCOPY node_modules node_modules\n", "node_modules/x")]
    [InlineData("FROM python AS unused\nCOPY . .\nFROM python\nCOPY app.py .\n", ".git/HEAD")]
    // A build that reads the history needs it.
    [InlineData("FROM python\nCOPY . .\nRUN git describe --tags > version\n", ".git/HEAD")]
    public void Other_copies_are_not_reported(string text, params string[] files)
    {
        Tree = new MemoryTree([.. files, "Dockerfile", "app.py", "pyproject.toml", "src/main.py"]);

        VerifySilent(text);
    }

    [Fact]
    public void A_project_whose_version_is_read_from_the_history_keeps_it()
    {
        Tree = new MemoryTree("Dockerfile", ".git/HEAD").Add("pyproject.toml", "[build-system]\nrequires = [\"setuptools-scm\"]\n");

        VerifySilent("FROM python\nCOPY . .\n");
    }

    [Fact]
    public void Without_files_and_with_a_dockerignore_nothing_is_reported()
    {
        VerifySilent("FROM python\nCOPY . .\n");

        Tree = new MemoryTree("Dockerfile", ".git/HEAD").Add(".dockerignore", "");
        VerifySilent("FROM python\nCOPY . .\n");
    }

    [Fact]
    public void The_fix_creates_a_file_that_leaves_out_what_was_found_and_what_is_usual()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml", ".git/HEAD", "web/node_modules/x", "venv/pyvenv.cfg");

        VerifyFileFix(
            "FROM python\nCOPY [|.|] .\n",
            ".dockerignore",
            ".git\n**/.venv\n**/__pycache__\n**/*.py[cod]\n**/.pytest_cache\n**/.mypy_cache\n**/.ruff_cache\nvenv\n**/node_modules\n");
    }

    [Fact]
    public void The_message_names_what_gets_in()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml", ".git/HEAD", ".venv/x", "a/__pycache__/x", "b/__pycache__/x", "node_modules/x", ".tox/x");

        Assert.StartsWith("This takes .git, .tox, .venv and 2 more such folders along", Single("FROM python\nCOPY . .\n").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_the_wrong_folder_is_named()
    {
        Tree = new MemoryTree("docker/Dockerfile", "docker/.dockerignore", "app.py", "src/main.py", "src/__pycache__/x");
        DockerfilePath = "docker/Dockerfile";

        Assert.EndsWith(
            "Docker does not read docker/.dockerignore: the build context is another folder.",
            Single("FROM python\nCOPY app.py .\nCOPY src /src\n").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_of_any_size_is_walked_for_a_moment_only()
    {
        Tree = new MemoryTree(Enumerable.Range(0, 20_000).Select(i => $"data/{i / 100}/{i}/x.bin").Append("Dockerfile").Append("pyproject.toml").Append(".git/HEAD"));

        Single("FROM python\nCOPY . .\n");

        Assert.True(Tree.Listed.Count < 1_000, $"{Tree.Listed.Count} folders");
    }
}
