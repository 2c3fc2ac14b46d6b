using Basewise.Python.Versions;

namespace Basewise.Python.Tests.Versions;

public sealed class PoetryConstraintsTests
{
    // The examples of Poetry's own documentation, and what its parser takes beside them.
    [Theory]
    [InlineData("^1.2.3", "<2,>=1.2.3")]
    [InlineData("^1.2", "<2,>=1.2")]
    [InlineData("^1", "<2,>=1")]
    [InlineData("^0.2.3", "<0.3,>=0.2.3")]
    [InlineData("^0.0.3", "<0.0.4,>=0.0.3")]
    [InlineData("^0.0", "<0.1,>=0.0")]
    [InlineData("^0", "<1,>=0")]
    [InlineData("^1.9.9", "<2,>=1.9.9")]
    [InlineData("^99", "<100,>=99")]
    [InlineData("^1.2b1", "<2,>=1.2b1")]
    [InlineData("~1.2.3", "<1.3,>=1.2.3")]
    [InlineData("~1.2", "<1.3,>=1.2")]
    [InlineData("~1", "<2,>=1")]
    [InlineData("~=1.4.2", "~=1.4.2")]
    [InlineData("1.2.3", "==1.2.3")]
    [InlineData("=1.2.3", "==1.2.3")]
    [InlineData("==1.2.3", "==1.2.3")]
    [InlineData("v1.0", "==1.0")]
    [InlineData("1.*", "==1.*")]
    [InlineData("1.2.x", "==1.2.*")]
    [InlineData("!=1.2.*", "!=1.2.*")]
    [InlineData("^1.*", "<2,>=1")]
    [InlineData("*", "")]
    [InlineData(">= 1.2, < 1.5", "<1.5,>=1.2")]
    [InlineData(">=1.2 <1.5", "<1.5,>=1.2")]
    [InlineData("<>1.3", "!=1.3")]
    [InlineData(">2.7,!=3.0.*", "!=3.0.*,>2.7")]
    [InlineData("^2.7 || ^3.6", "<3,>=2.7 || <4,>=3.6")]
    [InlineData("~2.7|>=3.5", "<2.8,>=2.7 || >=3.5")]
    [InlineData("^1!2.0", "<1!3,>=1!2.0")]
    public void What_Poetry_writes_means_ranges(string text, string meaning) => Assert.Equal(meaning, PoetryConstraints.Find(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("latest")]
    [InlineData("^")]
    [InlineData("^x.1")]
    [InlineData(">=1 || ")]
    [InlineData("^^1")]
    [InlineData("1.2.3.dev.x")]
    [InlineData(">")]
    public void What_means_nothing_is_none(string text) => Assert.Null(PoetryConstraints.Find(text));

    [Fact]
    public void A_bare_version_is_the_only_one() => Assert.Equal(PackageVersion.Parse("1.4"), PoetryConstraints.Find("1.4")?.ExactVersion);
}
