using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class HttpIndexTests : RuleTest
{
    private protected override Rule Rule => new HttpIndex();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void The_scheme_is_replaced() => Verify(
        """
        FROM python:3.14-slim
        ENV PIP_INDEX_URL=[|http://pypi.example.org/simple|]
        RUN pip install --find-links "[|http://wheels.example.org/|]" app
        """,
        """
        FROM python:3.14-slim
        ENV PIP_INDEX_URL=https://pypi.example.org/simple
        RUN pip install --find-links "https://wheels.example.org/" app
        """);

    [Theory]
    [InlineData("RUN pip install -i [|http://mirrors.aliyun.com/pypi/simple/|] --trusted-host mirrors.aliyun.com flask")]
    [InlineData("RUN pip install --extra-index-url [|http://ci:$TOKEN@pypi.example.org/simple|] app")]
    [InlineData("RUN pip config set global.index-url [|http://pypi.example.org/simple|]")]
    public void Wherever_it_stands(string lines) => Verify($"FROM python:3.14-slim\n{lines}\n");

    [Theory]
    [InlineData("RUN pip install -i https://pypi.example.org/simple app")]
    [InlineData("RUN pip install -i http://localhost:3141/root/pypi app")]
    [InlineData("RUN pip install -i http://devpi:3141/root/pypi app")]
    [InlineData("RUN pip install -i http://192.168.0.7:3141/root/pypi app")]
    [InlineData("RUN pip install -i http://host.docker.internal:3141/root/pypi app")]
    [InlineData("RUN pip install -i http://$HOST/simple app")]
    [InlineData("RUN pip install --proxy http://proxy.example.org:8080 app")]
    public void A_host_of_the_own_network_is_not_reported(string lines) => VerifySilent($"FROM python:3.14-slim\n{lines}\n");
}
