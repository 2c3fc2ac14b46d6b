using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class JsonArrayInvalidTests : RuleTest
{
    private protected override Rule Rule => new JsonArrayInvalid();

    [Theory]
    [InlineData("CMD [|['python', 'app.py']|]", "CMD [\"python\", \"app.py\"]")]
    [InlineData("CMD [|[ 'python' ]|]", "CMD [\"python\"]")]
    [InlineData("ENTRYPOINT [|[\"python\", \"app.py\",]|]", "ENTRYPOINT [\"python\", \"app.py\"]")]
    [InlineData("CMD [|[\"python\" \"app.py\"]|]", "CMD [\"python\", \"app.py\"]")]
    [InlineData("CMD [|[\"python\", app.py]|]", "CMD [\"python\", \"app.py\"]")]
    [InlineData("CMD [|[python, app.py]|]", "CMD [\"python\", \"app.py\"]")]
    [InlineData("CMD [|[\"python\", \"app.py\"|]", "CMD [\"python\", \"app.py\"]")]
    [InlineData("CMD [|[\u201cpython\u201d, \u201capp.py\u201d]|]", "CMD [\"python\", \"app.py\"]")]
    [InlineData("RUN [|['true']|]", "RUN [\"true\"]")]
    [InlineData("COPY [|['a b', '/x']|]", "COPY [\"a b\", \"/x\"]")]
    [InlineData("HEALTHCHECK CMD [|['true']|]", "HEALTHCHECK CMD [\"true\"]")]
    [InlineData("VOLUME [|[/data, /log]|]", "VOLUME [\"/data\", \"/log\"]")]
    [InlineData("CMD [|[\"python\", 1]|]", "CMD [\"python\", \"1\"]")]
    public void What_was_meant_is_written(string line, string expected) => Verify($"FROM python:3.13-slim\n{line}\n", $"FROM python:3.13-slim\n{expected}\n");

    [Theory]
    [InlineData("CMD [|[\"python\", [\"app.py\"]]|]")]
    [InlineData("CMD [|[\"python\", null]|]")]
    [InlineData("CMD [|[\"python\"] # starts it|]")]
    [InlineData("CMD [|[\"python\", \"app.py]|]")]
    [InlineData("CMD [|[\"C:\\py\"]|]")]
    public void What_cannot_be_told_has_no_fix(string line) => VerifyNoFix($"FROM python:3.13-slim\n{line}\n");

    [Theory]
    [InlineData("RUN [ -f x ]")]
    [InlineData("RUN [ \"$A\" = b ] && true")]
    [InlineData("RUN [ 'a' = b ]")]
    [InlineData("RUN [[ -f x ]]")]
    [InlineData("COPY [a-z]*.py /app/")]
    [InlineData("CMD [\"python\", \"app.py\"]")]
    [InlineData("CMD []")]
    [InlineData("CMD [")]
    [InlineData("SHELL ['bash']")]
    [InlineData("LABEL a=['b']")]
    public void Tests_of_the_shell_and_patterns_are_not_reported(string line) => VerifySilent($"FROM python:3.13-slim\n{line}\n");

    [Fact]
    public void What_BuildKit_refuses_is_an_error_and_what_it_misreads_a_warning()
    {
        Assert.Equal(Severity.Error, Single("FROM python:3.13-slim\nCMD [1]\n").Severity);
        Assert.Equal(Severity.Warning, Single("FROM python:3.13-slim\nCMD ['a']\n").Severity);
    }
}
