using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class EnvMissingEqualsTests : RuleTest
{
    private protected override Rule Rule => new EnvMissingEquals();

    [Theory]
    [InlineData("ENV [|NAME|]")]
    [InlineData("ENV A=1 [|B|]")]
    [InlineData("LABEL a=b [|c|] [|d|]")]
    [InlineData("ENV [|=x|]")]
    [InlineData("ARG [|=x|]")]
    [InlineData("ENV A=${X:?need [|X}|]")]
    [InlineData("ONBUILD ENV [|A|]")]
    [InlineData("ENV A=1 [|# the first one|]")]
    public void A_word_that_is_no_name_and_value_is_reported(string line) => Verify($"FROM python:3.13-slim\n{line}\n");

    [Fact]
    public void A_comment_gets_a_line_of_its_own() =>
        Verify("FROM python:3.13-slim\n  ENV A=1 \\\n    B=2 [|# the second|]\n", "FROM python:3.13-slim\n  # the second\n  ENV A=1 \\\n    B=2\n");

    [Theory]
    [InlineData("ENV A=1 B=2")]
    [InlineData("ENV A 1 2")]
    [InlineData("ENV A=")]
    [InlineData("ARG A")]
    [InlineData("LABEL \"a b\"=c")]
    [InlineData("ENV")]
    public void What_BuildKit_reads_is_not_reported(string line) => VerifySilent($"FROM python:3.13-slim\n{line}\n");
}
