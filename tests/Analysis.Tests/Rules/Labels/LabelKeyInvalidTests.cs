using Basewise.Analysis.Rules.Labels;

namespace Basewise.Analysis.Tests.Rules.Labels;

public sealed class LabelKeyInvalidTests : RuleTest
{
    private protected override Rule Rule => new LabelKeyInvalid();

    [Fact]
    public void Keys_against_the_guidelines_are_reported_each() => Verify(
        "FROM alpine\nLABEL [|Vendor|]=a ok=b [|\"1a\"|]=c \\\n  [|a..b|]=d [|a-|]=e [|a--b|]=f\nLABEL [|com.docker.x|]=g [|io.docker.x|]=h [|org.dockerproject.x|]=i\nLABEL [|\"a b\"|]=j\n");

    [Theory]
    [InlineData("LABEL maintainer=a org.opencontainers.image.title=\"A B\"")]
    [InlineData("LABEL \"com.example.vendor\"=\"ACME Inc\"")]
    [InlineData("LABEL com.docker.desktop.extension.api.version=0.3 com.docker.extension.publisher-url=x")]
    [InlineData("LABEL com.example.a_b=1 io.openshift.s2i.scripts-url=x")]
    [InlineData("LABEL $KEY=1")]
    [InlineData("ENV Vendor=x")]
    public void Good_keys_and_unknown_ones_are_not_reported(string instruction) => VerifySilent($"FROM alpine\nARG KEY\n{instruction}\n");
}
