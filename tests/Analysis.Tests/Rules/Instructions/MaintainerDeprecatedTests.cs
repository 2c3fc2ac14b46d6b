using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class MaintainerDeprecatedTests : RuleTest
{
    private protected override Rule Rule => new MaintainerDeprecated();

    [Fact]
    public void A_maintainer_becomes_a_label() => Verify(
        "FROM alpine\n[|MAINTAINER|] Ada Lovelace <ada@example.org>\nRUN a\n",
        "FROM alpine\nLABEL org.opencontainers.image.authors=\"Ada Lovelace <ada@example.org>\"\nRUN a\n");

    [Fact]
    public void Quotes_around_the_name_are_kept() => Verify(
        "FROM alpine\n[|MAINTAINER|] \"Ada\"\n", "FROM alpine\nLABEL org.opencontainers.image.authors=\"Ada\"\n");

    [Theory]
    [InlineData("FROM alpine\nMAINTAINER Ada \"the $\" L.\n", "org.opencontainers.image.authors=\"Ada \\\"the \\$\\\" L.\"")]
    [InlineData("# escape=`\nFROM alpine\nMAINTAINER $Ada\n", "org.opencontainers.image.authors=\"`$Ada\"")]
    public void What_means_something_in_a_label_is_escaped(string text, string label) =>
        Assert.Equal(label, Assert.Single(Single(text).Fixes).Edits[1].NewText);

    [Fact]
    public void A_name_over_two_lines_is_reported_without_a_fix() => VerifyNoFix("FROM alpine\n[|MAINTAINER|] Ada \\\n  Lovelace\n");

    [Fact]
    public void A_label_is_not_reported() => VerifySilent("FROM alpine\nLABEL maintainer=Ada\n");
}
