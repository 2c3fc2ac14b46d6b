namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class KeywordCompletionTests
{
    [Theory]
    [InlineData("[||]")]
    [InlineData("# syntax=docker/dockerfile:1\n[||]")]
    [InlineData("ARG A=1\n[||]\nFROM scratch")]
    [InlineData("ARG A=1\nF[||]")]
    public void Above_the_first_stage_there_are_FROM_and_ARG(string marked) =>
        Assert.Equal(["FROM", "ARG"], Completions.Labels(marked).Where(label => label.All(char.IsAsciiLetterUpper)));

    [Theory]
    [InlineData("FROM scratch\n[||]")]
    [InlineData("FROM scratch\nRU[||]")]
    [InlineData("FROM scratch\n  [||]\nRUN a")]
    [InlineData("FROM scratch\r\n[||]\r\nRUN a\r\n")]
    [InlineData("FROM scratch\nR[||]UN a")]
    public void In_a_stage_there_are_all_the_usual_ones_first(string marked)
    {
        string[] labels = Completions.Labels(marked);

        Assert.Equal(["RUN", "COPY", "ENV", "WORKDIR", "ARG", "USER"], labels.Take(6));
        Assert.Contains("FROM", labels);
        Assert.DoesNotContain("MAINTAINER", labels);
    }

    [Theory]
    [InlineData("FROM scratch\nONBUILD [||]")]
    [InlineData("FROM scratch\nONBUILD R[||]")]
    [InlineData("FROM scratch\nONBUILD R[||] a")]
    public void ONBUILD_keeps_no_FROM_and_no_other_ONBUILD(string marked)
    {
        string[] labels = Completions.Labels(marked);

        Assert.Contains("RUN", labels);
        Assert.DoesNotContain("FROM", labels);
        Assert.DoesNotContain("ONBUILD", labels);
        Assert.DoesNotContain("RUN <<EOF", labels);
    }

    [Fact]
    public void The_case_is_that_of_most_instructions()
    {
        Completions.AssertFirst("run copy", "from scratch\nrun a\nRUN b\n[||]");
        Completions.AssertFirst("RUN COPY", "FROM scratch\nrun a\nRUN b\n[||]");
    }

    [Fact]
    public void A_blank_is_added_where_the_line_ends()
    {
        Assert.Equal("FROM scratch\nCOPY \nRUN a", Completions.Choose("COPY", "FROM scratch\nCO[||]\nRUN a"));
        Assert.Equal("FROM scratch\nCOPY a b", Completions.Choose("COPY", "FROM scratch\nCO[||] a b"));
        Assert.Equal("FROM scratch\nADD a b", Completions.Choose("ADD", "FROM scratch\nC[||]OPY a b"));
    }

    [Theory]
    [InlineData("FROM scratch\nRUN a \\\n  # com[||]ment\n  b")]
    [InlineData("FROM scratch\nCOPY <<EOF /x\nR[||]\nEOF")]
    [InlineData("FROM scratch\nRUN python <<EOF\nim[||]\nEOF\n")]
    [InlineData("FROM scratch\nRUN <<EOF\n#!/usr/bin/env python3\nim[||]\nEOF\n")]
    [InlineData("FROM scratch\nRUN <<EOF\na\nEO[||]F\n")]
    public void There_are_none_in_comments_and_foreign_scripts(string marked) => Assert.Empty(Completions.Labels(marked));

    [Fact]
    public void Nobody_is_shown_keywords_for_a_blank() => Assert.Empty(Completions.Labels("FROM scratch\n [||]", trigger: ' '));
}
