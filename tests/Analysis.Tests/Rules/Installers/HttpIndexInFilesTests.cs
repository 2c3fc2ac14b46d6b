using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class HttpIndexInFilesTests : DependencyRuleTest
{
    private protected override Rule Rule => new HttpIndex();

    [Fact]
    public void An_index_across_the_internet_is_reported() => Verify(
        "--index-url [|http://pypi.example.org/simple|]\nflask\n",
        "--index-url https://pypi.example.org/simple\nflask\n");

    [Fact]
    public void So_is_an_archive() => Verify("flask @ [|http://example.org/flask-3.0-py3-none-any.whl|]\n", "flask @ https://example.org/flask-3.0-py3-none-any.whl\n");

    [Theory]
    [InlineData("--index-url https://pypi.example.org/simple\n")]
    [InlineData("--index-url http://localhost:3141/root/pypi\n")]
    [InlineData("--extra-index-url http://devpi:3141/root/pypi\n")]
    [InlineData("--index-url http://${HOST}/simple\n")]
    public void Encrypted_and_private_ones_are_not(string text) => VerifySilent(text);
}
