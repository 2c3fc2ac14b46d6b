using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class IndexUrlCredentialsInFilesTests : DependencyRuleTest
{
    private protected override Rule Rule => new IndexUrlCredentials();

    [Fact]
    public void A_password_in_an_index_is_reported() => Verify(
        "--index-url https://[|ci:hunter2|]@pypi.example.org/simple\nacme\n",
        "--index-url https://pypi.example.org/simple\nacme\n");

    [Fact]
    public void So_is_a_token_in_a_repository() => Verify(
        "acme @ git+https://[|ghp_0123456789abcdefghijklmnopqrstuvwxyz|]@github.com/acme/acme@v1\n",
        "acme @ git+https://github.com/acme/acme@v1\n");

    [Theory]
    [InlineData("--index-url https://${USER}:${TOKEN}@pypi.example.org/simple\n")]
    [InlineData("--index-url https://ci:${TOKEN}@pypi.example.org/simple\n")]
    [InlineData("acme @ git+ssh://git@github.com/acme/acme@v1\n")]
    [InlineData("acme @ git+https://github.com/acme/acme@v1\n")]
    [InlineData("--index-url https://ci@pypi.example.org/simple\n")]
    public void Variables_and_users_alone_are_not(string text) => VerifySilent(text);
}
