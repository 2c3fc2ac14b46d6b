using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class AddRemoteWithoutChecksumTests : RuleTest
{
    private protected override Rule Rule => new AddRemoteWithoutChecksum();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("ADD [|https://example.org/app-1.2.tgz|] /x")]
    [InlineData("ADD a.txt [|http://example.org/b|] /x/")]
    [InlineData("ADD [|https://example.org/${V}.tgz|] /x")]
    [InlineData("ADD [[|\"https://example.org/a\"|], \"/x\"]")]
    [InlineData("ADD [|https://github.com/acme/app.git#v1.2|] /x")]
    [InlineData("ADD --keep-git-dir [|git@github.com:acme/app.git|] /x")]
    public void An_address_that_nothing_checks_is_reported(string instruction) => Verify($"FROM alpine\nARG V\n{instruction}\n");

    [Theory]
    [InlineData("ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.org/app.tgz /x")]
    [InlineData("ADD https://github.com/acme/app.git#0123456789abcdef0123456789abcdef01234567:src /x")]
    [InlineData("ADD git@github.com:acme/app.git?commit=0123456789abcdef0123456789abcdef01234567 /x")]
    [InlineData("ADD app.tar /x")]
    [InlineData("COPY https /x")]
    public void What_is_checked_or_local_is_not_reported(string instruction) => VerifySilent($"FROM alpine\n{instruction}\n");
}
