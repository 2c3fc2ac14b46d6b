using Basewise.Analysis;
using Basewise.Features.CodeActions;
using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class CreateDockerignoreTests
{
    private const string Text = "FROM python:3.12\nCOPY app.py /\nCOPY [||]. /app\n";

    [Fact]
    public void A_file_is_made_where_nothing_lies_in_the_way_yet()
    {
        CodeAction? action = Refactored.Find("Create", Text, new MemoryTree("Dockerfile", "app.py"));

        FileAddition file = Assert.Single(action?.Files ?? []);
        Assert.Equal(".dockerignore", file.Path);
        Assert.StartsWith(".git\n**/.venv\n", file.Text, StringComparison.Ordinal);
        Assert.Empty(action?.Edits ?? []);
    }

    [Fact]
    public void Where_the_rule_offers_the_same_it_is_not_offered_twice() =>
        Assert.Null(Refactored.Find("Create", Text, new MemoryTree("Dockerfile", "app.py", ".git/HEAD")));

    [Fact]
    public void Where_the_rule_is_off_its_file_is_offered()
    {
        LintOptions options = Refactored.Options with { Overrides = Refactored.Options.Overrides.Add("missing-dockerignore", null) };

        CodeAction? action = Refactored.Find("Create", Text, new MemoryTree("Dockerfile", "app.py", ".git/HEAD", "node_modules/x/"), options);

        Assert.Contains("**/node_modules\n", Assert.Single(action?.Files ?? []).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FROM python:3.12\nCOPY [||]app.py /app\n")]
    [InlineData("FROM debian\nCOPY [||]. /app\n")]
    [InlineData("FROM python:3.12\nRUN [||]x\nCOPY . /app\n")]
    public void It_is_offered_where_a_python_project_is_copied_whole(string text) =>
        Assert.Null(Refactored.Find("Create", text, new MemoryTree("Dockerfile", "app.py")));

    [Fact]
    public void A_file_that_is_there_is_left_alone() =>
        Assert.Null(Refactored.Find("Create", Text, new MemoryTree("Dockerfile").Add(".dockerignore", "")));
}
