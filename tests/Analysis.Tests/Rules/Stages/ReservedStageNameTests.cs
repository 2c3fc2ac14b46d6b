using Basewise.Analysis.Rules.Stages;

namespace Basewise.Analysis.Tests.Rules.Stages;

public sealed class ReservedStageNameTests : RuleTest
{
    private protected override Rule Rule => new ReservedStageName();

    [Fact]
    public void Names_that_BuildKit_has_for_something_else_are_reported() => Verify("""
        FROM alpine AS [|scratch|]
        FROM alpine AS [|Context|]
        """);

    [Fact]
    public void Other_names_are_not_reported() => VerifySilent("FROM scratch AS scratches\nFROM alpine AS my-context\nFROM scratch\n");
}
