using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class UnterminatedQuoteTests : RuleTest
{
    private protected override Rule Rule => new UnterminatedQuote();

    [Theory]
    [InlineData("ENV A=[|\"x|]", "ENV A=\"x\"")]
    [InlineData("ENV A=[|'x B=y|]", "ENV A='x B=y'")]
    [InlineData("LABEL a=b\"c\"[|\"d|]", "LABEL a=b\"c\"\"d\"")]
    [InlineData("ARG A=[|\"x|]", "ARG A=\"x\"")]
    [InlineData("WORKDIR [|\"/app|]", "WORKDIR \"/app\"")]
    [InlineData("ENV A [|\"x y|]", "ENV A \"x y\"")]
    public void The_quote_is_closed(string line, string expected) => Verify($"FROM python:3.13-slim\n{line}\n", $"FROM python:3.13-slim\n{expected}\n");

    [Theory]
    [InlineData("ENV A=\"x\" B='y' C=\"it's\" D='\"'")]
    [InlineData("RUN echo \"x")]
    [InlineData("CMD echo 'x")]
    [InlineData("ENV A=${B:0:1}")]
    public void What_is_closed_or_not_for_BuildKit_is_not_reported(string line) => VerifySilent($"FROM python:3.13-slim\n{line}\n");
}
