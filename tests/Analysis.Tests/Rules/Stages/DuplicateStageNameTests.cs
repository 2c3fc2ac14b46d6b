using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class DuplicateStageNameTests : RuleTest
{
    private protected override Rule Rule => new DuplicateStageName();

    [Fact]
    public void The_second_stage_of_a_name_is_reported_in_any_case() => Verify("""
        FROM python:3.13-slim AS build
        FROM python:3.13-slim AS run
        FROM python:3.13-slim AS [|BUILD|]
        FROM python:3.13-slim AS [|run|]
        """);

    [Fact]
    public void The_first_one_is_shown_beside_it()
    {
        Finding finding = Single("FROM alpine AS a\nFROM alpine AS a\n");

        Assert.Equal(15, Assert.Single(finding.Related).Span.Start);
    }

    [Fact]
    public void Stages_without_a_name_are_not_reported() => VerifySilent("FROM alpine\nFROM alpine\nFROM alpine AS a\n");
}
