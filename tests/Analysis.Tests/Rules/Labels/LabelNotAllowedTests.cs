using System.Collections.Immutable;
using Basewise.Analysis.Rules.Labels;

namespace Basewise.Analysis.Tests.Rules.Labels;

public sealed class LabelNotAllowedTests : RuleTest
{
    private protected override Rule Rule => new LabelNotAllowed();

    private protected override LintOptions Options => new(Today)
    {
        Labels = new LabelSchema(
            ImmutableSortedDictionary<string, LabelExpectation>.Empty.Add("vendor", new LabelExpectation(LabelKind.Text, IsRequired: false)), IsStrict: true),
    };

    [Fact]
    public void A_label_beside_those_of_the_project_is_reported() => Verify("FROM alpine\nLABEL vendor=a [|owner|]=b\nLABEL [|\"x.y\"|]=c\n");

    [Fact]
    public void Keys_that_the_build_decides_are_not_reported() => VerifySilent("FROM alpine\nARG KEY\nLABEL vendor=a $KEY=b\n");
}
