using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class PipTrustedHostTests : RuleTest
{
    private protected override Rule Rule => new PipTrustedHost();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void The_option_is_removed_with_its_value() => Verify(
        """
        FROM python:3.14-slim
        RUN pip install --trusted-host [|pypi.org|] --trusted-host=[|pypi.example.org|] flask
        """,
        """
        FROM python:3.14-slim
        RUN pip install flask
        """);

    [Theory]
    [InlineData("ENV PIP_TRUSTED_HOST=[|pypi.org|]")]
    [InlineData("ENV PIP_TRUSTED_HOST=\"[|pypi.org|] [|pypi.example.org:8443|]\"")]
    [InlineData("RUN PIP_TRUSTED_HOST=[|pypi.org|] pip install flask")]
    [InlineData("RUN pip config set global.trusted-host [|pypi.org|]")]
    [InlineData("RUN uv pip install --allow-insecure-host [|pypi.org|] flask")]
    public void Whoever_is_told(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("RUN pip install --trusted-host localhost -i http://localhost:3141/ app")]
    [InlineData("RUN pip install --trusted-host devpi -i http://devpi:3141/ app")]
    [InlineData("RUN pip install --trusted-host 10.0.0.3 -i http://10.0.0.3/ app")]
    [InlineData("RUN pip install --trusted-host $HOST app")]
    [InlineData("ARG PIP_TRUSTED_HOST")]
    [InlineData("RUN pip install --cert /etc/ssl/ca.pem app")]
    public void A_host_of_the_own_network_is_not_reported(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");
}
