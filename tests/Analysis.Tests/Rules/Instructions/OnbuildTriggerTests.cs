using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class OnbuildTriggerTests : RuleTest
{
    private protected override Rule Rule => new OnbuildTrigger();

    [Theory]
    [InlineData("ONBUILD [|ONBUILD|] RUN true")]
    [InlineData("ONBUILD [|FROM|] alpine")]
    [InlineData("ONBUILD [|MAINTAINER|] me")]
    public void What_ONBUILD_does_not_take_is_reported(string line) => Verify($"FROM python:3.13-slim\n{line}\n");

    [Theory]
    [InlineData("ONBUILD RUN true")]
    [InlineData("ONBUILD COPY --from=build /a /b")]
    [InlineData("ONBUILD RUNN true")]
    [InlineData("ONBUILD")]
    public void What_it_takes_or_is_told_elsewhere_is_not_reported(string line) => VerifySilent($"FROM python:3.13-slim\n{line}\n");
}
