using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class InlineCommentTests : RuleTest
{
    private protected override Rule Rule => new InlineComment();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("WORKDIR /app [|# the program|]", "# the program\nWORKDIR /app")]
    [InlineData("WORKDIR \"/my app\"\t[|#the program|]", "#the program\nWORKDIR \"/my app\"")]
    [InlineData("  USER 10001 [|# nobody's|]", "  # nobody's\n  USER 10001")]
    [InlineData("VOLUME /data [|# uploads|]", "# uploads\nVOLUME /data")]
    [InlineData("ARG A=1 B [|# two of them|]", "# two of them\nARG A=1 B")]
    [InlineData("ENV A 1 [|# the first|]", "# the first\nENV A 1")]
    [InlineData("LABEL a b [|# the first|]", "# the first\nLABEL a b")]
    [InlineData("COPY app.py /app/ [|# the program|]", "# the program\nCOPY app.py /app/")]
    [InlineData("ADD --chown=1 app.py /app/   [|# it|]", "# it\nADD --chown=1 app.py /app/")]
    public void What_becomes_a_part_of_the_instruction_is_reported(string line, string mended) =>
        Verify($"FROM python:3.13-slim-trixie\n{line}\nCMD [\"python\"]\n", $"FROM python:3.13-slim-trixie\n{mended}\nCMD [\"python\"]\n");

    [Fact]
    public void So_it_is_before_the_first_FROM() => Verify(
        "# The shop\nARG VERSION=3.13 [|# of Python|]\nFROM python:$VERSION-slim-trixie\n",
        "# The shop\n# of Python\nARG VERSION=3.13\nFROM python:$VERSION-slim-trixie\n");

    [Fact]
    public void What_would_be_a_parser_directive_there_is_not_moved() => VerifyNoFix("ARG VERSION=3.13 [|# escape=`|]\nFROM python:$VERSION-slim-trixie\n");

    [Fact]
    public void What_the_instruction_goes_on_behind_is_not_moved() => VerifyNoFix("FROM python:3.13-slim-trixie\nCOPY app.py [|# the program \\\n    /app/|]\n");

    [Theory]
    [InlineData("WORKDIR /c#/app")]
    [InlineData("WORKDIR '/app # one'")]
    [InlineData("WORKDIR \"/app # one\"")]
    [InlineData("WORKDIR /app #")]
    [InlineData("ENV COLOR #fff")]
    [InlineData("ENV PS1 \\w # ")]
    [InlineData("ENV A='1 # 2' B=2")]
    [InlineData("LABEL a \"b # c\"")]
    [InlineData("COPY #1 b#2 /app/")]
    [InlineData("COPY [\"a\", \"# b\", \"/app/\"]")]
    [InlineData("VOLUME [\"/data\", \"# b\"]")]
    [InlineData("RUN make # all of it")]
    [InlineData("CMD python app.py # the program")]
    [InlineData("ENTRYPOINT exec app # the program")]
    [InlineData("HEALTHCHECK CMD ./check # often")]
    [InlineData("RUN a && \\\n    # what follows\n    b")]
    [InlineData("COPY a \\\n    # what follows\n    /app/")]
    public void What_is_a_comment_or_part_of_a_name_is_not_reported(string line) => VerifySilent($"FROM python:3.13-slim-trixie\n{line}\n");

    [Theory]
    [InlineData("EXPOSE 8000 # web")]
    [InlineData("ENV A=1 # the first")]
    [InlineData("FROM scratch # empty")]
    [InlineData("STOPSIGNAL SIGINT # soft")]
    public void What_BuildKit_refuses_is_told_by_the_rule_that_says_so(string line) => VerifySilent($"FROM python:3.13-slim-trixie\n{line}\n");
}
