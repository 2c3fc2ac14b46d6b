namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class DirectiveCompletionTests
{
    [Theory]
    [InlineData("# [||]", "syntax check escape")]
    [InlineData("#[||]", "syntax check escape")]
    [InlineData("# syn[||]\nFROM a", "syntax check escape")]
    [InlineData("# syntax=docker/dockerfile:1\n# [||]\nFROM a", "check escape")]
    [InlineData("# syn[||]tax=docker/dockerfile:1\nFROM a", "syntax check escape")]
    [InlineData("# a comment\n# [||]\nFROM a", "check=skip=")]
    [InlineData("\n# [||]\nFROM a", "check=skip=")]
    [InlineData("FROM a\n# ch[||]\nRUN b", "check=skip=")]
    public void Directives_stand_at_the_top_and_a_check_above_any_instruction(string marked, string expected) =>
        Assert.Equal(expected, string.Join(' ', Completions.Labels(marked)));

    [Theory]
    [InlineData("# syntax=[||]", "docker/dockerfile:1 docker/dockerfile:1-labs")]
    [InlineData("# syntax = docker/[||]dockerfile:1.4", "docker/dockerfile:1 docker/dockerfile:1-labs")]
    [InlineData("# escape=[||]", "` \\")]
    [InlineData("# check=[||]", "skip error experimental")]
    [InlineData("# check=skip=all;[||]", "skip error experimental")]
    [InlineData("# check=error=[||]", "true false")]
    [InlineData("# check=skip=[||]", "all ConsistentInstructionCasing")]
    [InlineData("# check=skip=all,[||]", "ConsistentInstructionCasing CopyIgnoredFile")]
    [InlineData("# check=skip=JSON[||]ArgsRecommended;error=true", "all ConsistentInstructionCasing")]
    [InlineData("FROM a\n# check=[||]\nRUN b", "skip")]
    [InlineData("FROM a\n# check=skip=[||]\nRUN b", "all ConsistentInstructionCasing")]
    public void Values_are_offered(string marked, string expected) => Completions.AssertFirst(expected, marked, '=');

    [Theory]
    [InlineData("# This file [||]")]
    [InlineData("# check=skip=all because [||]")]
    [InlineData("FROM a\n# syntax=[||]\nRUN b")]
    [InlineData("FROM a\n# so: [||]\nRUN b")]
    public void Nothing_is_offered_in_what_is_a_comment(string marked) => Assert.Empty(Completions.Labels(marked));

    [Fact]
    public void A_choice_replaces_its_own_part()
    {
        Assert.Equal("# check=skip=UndefinedVar;error=true", Completions.Choose("UndefinedVar", "# check=skip=JSON[||]ArgsRecommended;error=true"));
        Assert.Equal("# syntax=docker/dockerfile:1\nFROM a", Completions.Choose("syntax", "# s[||]\nFROM a"));
        Assert.Equal("# syntax=docker/dockerfile:1\r\nFROM a", Completions.Choose("docker/dockerfile:1", "# syntax=docker/[||]dockerfile:1.4\r\nFROM a"));
    }
}
