using System.Collections.Immutable;
using Basewise.Analysis.Rules.Labels;

namespace Basewise.Analysis.Tests.Rules.Labels;

public sealed class LabelMissingTests : RuleTest
{
    private protected override Rule Rule => new LabelMissing();

    private protected override LintOptions Options => new(Today)
    {
        Labels = new LabelSchema(
            ImmutableSortedDictionary<string, LabelExpectation>.Empty
                .Add("maintainer", new LabelExpectation(LabelKind.Text, IsRequired: true))
                .Add("vendor", new LabelExpectation(LabelKind.Text, IsRequired: true))
                .Add("note", new LabelExpectation(LabelKind.Text, IsRequired: false)),
            IsStrict: false),
    };

    [Theory]
    [InlineData("FROM alpine AS build\nLABEL vendor=a maintainer=b\n[|FROM|] alpine\nRUN x\n")]
    [InlineData("[|FROM|] alpine\nLABEL vendor=a\n")]
    public void A_final_image_without_required_labels_is_reported_once(string text) => Verify(text);

    [Fact]
    public void The_message_names_them() =>
        Assert.Contains("maintainer, vendor", Single("FROM alpine\nLABEL note=x\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM alpine\nLABEL vendor=a\nLABEL \"maintainer\"=b\n")]
    [InlineData("FROM alpine AS base\nLABEL vendor=a\nFROM base\nLABEL maintainer=b\n")]
    [InlineData("ARG A\n")]
    public void Labels_of_the_stages_below_count(string text) => VerifySilent(text);
}
