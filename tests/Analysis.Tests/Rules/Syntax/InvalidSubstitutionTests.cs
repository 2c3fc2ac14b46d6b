using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class InvalidSubstitutionTests : RuleTest
{
    private protected override Rule Rule => new InvalidSubstitution();

    [Theory]
    [InlineData("ENV A=x[|${V:0:3}|]y")]
    [InlineData("ENV A=\"[|${V,,}|]\"")]
    [InlineData("LABEL a=[|${V^}|]")]
    [InlineData("WORKDIR /[|${#V}|]")]
    [InlineData("USER [|${}|]")]
    [InlineData("COPY [|${V:-a|] /b")]
    [InlineData("ARG B=[|${!V}|]")]
    [InlineData("EXPOSE [|${V:0:2}|]")]
    [InlineData("ENV A=${V:-[|${V^^}|]}")]
    public void What_BuildKit_cannot_replace_is_reported(string line) => Verify($"FROM python:3.13-slim\nARG V=3.12.4\n{line}\n");

    [Fact]
    public void FROM_is_judged_too() => Verify("ARG V=3.13\nFROM python:[|${V:0:3}|]\n");

    [Fact]
    public void A_document_that_a_shell_shall_read_later_can_be_quoted() => Verify(
        "FROM python:3.13-slim\nCOPY <<EOF /run.sh\necho \"it's [|${1:0:3}|]\"\nEOF\n",
        "FROM python:3.13-slim\nCOPY <<'EOF' /run.sh\necho \"it's ${1:0:3}\"\nEOF\n");

    [Theory]
    [InlineData("COPY <<'EOF' /x\n${V:0:3}\nEOF")]
    [InlineData("COPY <<EOF /x\n'$V' \\${V:0:3} \"${V:-x}\nEOF")]
    [InlineData("RUN <<EOF\necho ${V:0:3}\nEOF")]
    [InlineData("ENV A=${V:-d} B=${V#*.} C=${V//./-} D=${V:+x} E=$V F=${V}")]
    [InlineData("ENV A=${V:?needed}")]
    [InlineData("ENV A='${V:0:3}'")]
    [InlineData("ENV A=${{ version }}")]
    [InlineData("RUN echo ${V:0:3}")]
    [InlineData("CMD echo ${V:0:3}")]
    [InlineData("ENV A=\"x")]
    public void What_BuildKit_replaces_or_leaves_to_the_shell_is_not_reported(string line) => VerifySilent($"FROM python:3.13-slim\nARG V=3.12.4\n{line}\n");
}
