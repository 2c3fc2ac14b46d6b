using Basewise.Analysis;
using Basewise.Features.CodeActions;
using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions.Refactorings;

public sealed class RuleAsRefactoringTests
{
    private static readonly LintOptions WithoutRule = Refactored.Options with { Overrides = Refactored.Options.Overrides.Add("root-final-stage", null) };

    [Theory]
    [InlineData("FROM [||]python:3.12-slim\nCMD [\"python\", \"app.py\"]\n")]
    [InlineData("FROM python:3.12-slim\nCMD [||][\"python\", \"app.py\"]\n")]
    public void A_user_with_a_number_is_offered_where_the_rule_is_off(string marked)
    {
        CodeAction? action = Refactored.Find("Run as", marked, options: WithoutRule);

        Assert.Equal(
            "FROM python:3.12-slim\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD [\"python\", \"app.py\"]\n",
            MarkedText.Parse(marked).Source.With(action?.Edits ?? []).Content);
    }

    [Fact]
    public void So_it_is_where_the_project_switched_it_off()
    {
        MemoryTree tree = new MemoryTree("Dockerfile").Add(".basewise.yaml", "rules:\n  root-final-stage: off\n");

        Assert.NotNull(Refactored.Find("Run as", "FROM [||]python:3.12-slim\nCMD [\"python\", \"app.py\"]\n", tree));
    }

    [Fact]
    public void Where_the_rule_is_on_its_own_fix_is_enough() =>
        Assert.Null(Refactored.Find("Run as", "FROM [||]python:3.12-slim\nCMD [\"python\", \"app.py\"]\n"));

    [Theory]
    [InlineData("FROM [||]python:3.12-slim\nUSER 1000\n")]
    [InlineData("FROM [||]python:3.12-slim AS a\nFROM python:3.12-slim\n")]
    [InlineData("FROM python:3.12-slim\nRUN [||]x\n")]
    public void Elsewhere_it_is_not_offered(string marked) => Assert.Null(Refactored.Find("Run as", marked, options: WithoutRule));
}
