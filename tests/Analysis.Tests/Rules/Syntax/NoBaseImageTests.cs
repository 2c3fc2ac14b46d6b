using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class NoBaseImageTests : RuleTest
{
    private protected override Rule Rule => new NoBaseImage();

    [Theory]
    [InlineData("[|RUN|] true\n")]
    [InlineData("[|ARG|] A=1\n")]
    [InlineData("ARG A=1\nRUN true\n")]
    [InlineData("[|# Nothing yet.|]\n")]
    public void A_file_without_FROM_is_reported_once(string text) => Verify(text.StartsWith("ARG A=1\nRUN", StringComparison.Ordinal) ? $"[|ARG|]{text[3..]}" : text);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("FORM python:3.13-slim\n")]
    [InlineData("FROM\n")]
    [InlineData("RUN true\nFROM python:3.13-slim\n")]
    [InlineData("{{ from }}\nRUN true\n")]
    public void What_is_told_elsewhere_or_not_begun_is_not_reported(string text) => Assert.Empty(Lint(new(text)));
}
