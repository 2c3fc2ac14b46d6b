namespace Basewise.Features.Tests.Hover;

public sealed class DirectiveHoverTests
{
    [Theory]
    [InlineData("[|# syntax=docker/dockerfile:1|]\nFROM a", "newest 1.x release")]
    [InlineData("[|#escape=`|]\nFROM a", "continues a line")]
    [InlineData("[|# check=error=true|]\nFROM a", "How BuildKit checks the file")]
    [InlineData("# check=skip=[|UndefinedVar|],WorkdirRelativePath\nFROM a", "**UndefinedVar** reports a variable that nothing declares.")]
    [InlineData("FROM a\n# check=skip=[|JSONArgsRecommended|] as it must\nCMD b", "**JSONArgsRecommended** reports")]
    public void Directives_and_checks_are_explained(string marked, string expected) => Hovers.AssertSays(marked, expected);

    [Theory]
    [InlineData("# a com[||]ment\nFROM a")]
    [InlineData("FROM a\n# syn[||]tax=b\nRUN c")]
    [InlineData("FROM a\nRUN a \\\n  # check=sk[||]ip=all\n  b")]
    [InlineData("FROM a\nCOPY <<EOF /x\n# check=sk[||]ip=all\nEOF\n")]
    public void A_comment_is_a_comment(string marked) => Assert.Null(Hovers.At(marked));
}
