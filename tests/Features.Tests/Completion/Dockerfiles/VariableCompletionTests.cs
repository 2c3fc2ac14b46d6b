using Basewise.Features.Completion;

namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class VariableCompletionTests
{
    [Theory]
    [InlineData("ARG A=1\nARG B=2\nFROM a:$[||]\nARG C", "B A BUILDARCH")]
    [InlineData("ARG A=1\nARG B=$[||]\nARG C=2\nFROM a", "A BUILDARCH")]
    [InlineData("ARG G=1\nFROM scratch\nARG A=1\nENV B=2\nWORKDIR /$[||]\nENV C=3", "B A PATH")]
    [InlineData("ARG G=1\nFROM scratch\nARG G\nWORKDIR /${[||]", "G PATH")]
    [InlineData("FROM scratch AS base\nENV E=1\nFROM base\nENV F=2\nCOPY a $[||]", "F E PATH")]
    [InlineData("FROM scratch\nENV A=1\nRUN echo $[||]", "A PATH")]
    [InlineData("FROM scratch\nENV A=1\nRUN B=2; for c in 1 2; do echo $[||]; done", "B c A PATH")]
    [InlineData("FROM scratch\nENV A=1\nRUN echo \"${A[||]}\"", "A PATH")]
    [InlineData("FROM scratch\nENV A=1\nRUN --mount=type=cache,target=$[||] x", "A PATH")]
    [InlineData("FROM scratch\nENV A=1\nCMD echo $[||]", "A PATH")]
    [InlineData("FROM scratch\nENV A=1\nRUN <<EOF\nB=1\necho $[||]\nEOF\n", "B A PATH")]
    [InlineData("FROM scratch\nENV A=1\nCOPY <<EOF /x\nit's $[||]\nEOF\n", "A PATH")]
    [InlineData("FROM scratch\nENV A=1\nONBUILD COPY a $[||]", "A PATH")]
    public void Variables_are_those_that_are_seen_there_the_nearest_first(string marked, string expected)
    {
        char trigger = marked[marked.IndexOf("[||]", StringComparison.Ordinal) - 1];

        Completions.AssertFirst(expected, marked, trigger is '$' or '{' ? trigger : null);
    }

    [Theory]
    [InlineData("FROM scratch\nENV A=1\nRUN echo '$[||]'")]
    [InlineData("FROM scratch\nENV A=1\nRUN echo \\$[||]")]
    [InlineData("FROM scratch\nENV A=1\nRUN echo $$[||]")]
    [InlineData("FROM scratch\nENV A=1\nWORKDIR '/$[||]'")]
    [InlineData("# escape=`\nFROM scratch\nENV A=1\nWORKDIR /`$[||]")]
    [InlineData("FROM a AS A\nFROM scratch\nCOPY --from=$[||] a b")]
    [InlineData("FROM scratch\nRUN --mount=type=bind,from=$[||] a")]
    [InlineData("FROM scratch\nENV A=1\nCMD [\"$[||]\"]")]
    [InlineData("FROM scratch\nENV A=1\nCOPY <<'EOF' /x\n$[||]\nEOF\n")]
    [InlineData("FROM scratch\nENV A=1\nRUN python <<EOF\n$[||]\nEOF\n")]
    [InlineData("FROM scratch\nRUN awk '{[||]'")]
    [InlineData("FROM scratch\n# $[||]")]
    public void Where_nobody_replaces_them_there_are_none(string marked)
    {
        char trigger = marked[marked.IndexOf("[||]", StringComparison.Ordinal) - 1];

        Assert.Empty(Completions.Labels(marked, trigger));
    }

    [Theory]
    [InlineData("FROM scratch\nENV ABC=1\nRUN echo ${A[||]", "FROM scratch\nENV ABC=1\nRUN echo ${ABC}")]
    [InlineData("FROM scratch\nENV ABC=1\nRUN echo ${[||]}", "FROM scratch\nENV ABC=1\nRUN echo ${ABC}")]
    [InlineData("FROM scratch\nENV ABC=1\nRUN echo ${A[||]X:-1}", "FROM scratch\nENV ABC=1\nRUN echo ${ABC:-1}")]
    [InlineData("FROM scratch\nENV ABC=1\nRUN echo $A[||]/x", "FROM scratch\nENV ABC=1\nRUN echo $ABC/x")]
    [InlineData("FROM scratch\nENV ABC=1\nRUN a \\\n  echo ${A[||] \\\n  b", "FROM scratch\nENV ABC=1\nRUN a \\\n  echo ${ABC} \\\n  b")]
    public void A_brace_is_closed_once(string marked, string expected) => Assert.Equal(expected, Completions.Choose("ABC", marked));

    [Fact]
    public void A_variable_shows_its_value_and_tells_where_it_comes_from()
    {
        CompletionItem item = Completions.Item("V", "ARG N=3\nARG V=${N}.1\nFROM python:$[||]");

        Assert.Equal("3.1", item.Detail);
        Assert.Equal("The default of `ARG` in line 2; `--build-arg V=…` sets another.", item.Documentation);
    }
}
