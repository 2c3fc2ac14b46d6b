using Basewise.Analysis.Rules.Context;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Rules.Context;

public sealed class DockerignoreIncompleteTests : RuleTest
{
    private protected override Rule Rule => new DockerignoreIncomplete();

    [Theory]
    [InlineData("*.md\n", ".git/HEAD")]
    [InlineData(".git\n__pycache__\n", "src/__pycache__/a.pyc")]
    [InlineData("venv\n", ".venv/x")]
    [InlineData("*\n!src\n", "src/.mypy_cache/x")]
    public void A_folder_that_is_copied_and_not_left_out_is_reported(string dockerignore, string file)
    {
        Tree = Project(dockerignore, file);

        Verify("FROM python\nCOPY [|.|] .\n");
    }

    [Theory]
    [InlineData(".git\n", ".git/HEAD")]
    [InlineData(".*\n", ".git/HEAD", ".venv/x")]
    [InlineData("**/__pycache__\n", "src/__pycache__/a.pyc", "__pycache__/b.pyc")]
    [InlineData("*\n!src\n", ".git/HEAD", ".venv/x", "node_modules/x")]
    [InlineData("*\n!.git\n", ".git/HEAD")]
    [InlineData("[\n", ".git/HEAD")]
    public void What_is_left_out_or_wanted_is_not_reported(string dockerignore, params string[] files)
    {
        Tree = Project(dockerignore, files);

        VerifySilent("FROM python\nCOPY . .\n");
    }

    [Fact]
    public void Without_a_dockerignore_another_rule_speaks()
    {
        Tree = new MemoryTree("Dockerfile", "pyproject.toml", ".git/HEAD");

        VerifySilent("FROM python\nCOPY . .\n");
    }

    [Theory]
    [InlineData("*.md\n", "*.md\n.git\n**/__pycache__\n")]
    [InlineData("*.md", "*.md\n.git\n**/__pycache__\n")]
    [InlineData("*.md\r\n", "*.md\r\n.git\r\n**/__pycache__\r\n")]
    [InlineData("", ".git\n**/__pycache__\n")]
    public void The_fix_adds_the_lines_that_are_missing(string before, string after)
    {
        Tree = Project(before, ".git/HEAD", "src/__pycache__/a.pyc");

        VerifyFileFix("FROM python\nCOPY [|.|] .\n", ".dockerignore", after);
    }

    private static MemoryTree Project(string dockerignore, params string[] files) =>
        new MemoryTree([.. files, "Dockerfile", "pyproject.toml", "src/main.py"]).Add(".dockerignore", dockerignore);
}
