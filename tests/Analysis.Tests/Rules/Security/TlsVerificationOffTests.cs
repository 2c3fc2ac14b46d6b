using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class TlsVerificationOffTests : RuleTest
{
    private protected override Rule Rule => new TlsVerificationOff();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("RUN curl [|-k|] https://example.org/x -o x", "RUN curl https://example.org/x -o x")]
    [InlineData("RUN curl [|-fsSLk|] https://example.org/x | sh", "RUN curl -fsSL https://example.org/x | sh")]
    [InlineData("RUN curl [|--insecure|] https://example.org/x", "RUN curl https://example.org/x")]
    [InlineData("RUN wget -q [|--no-check-certificate|] https://example.org/x", "RUN wget -q https://example.org/x")]
    public void An_option_is_reported_and_goes(string line, string expected) => Verify($"FROM x\n{line}\n", $"FROM x\n{expected}\n");

    [Theory]
    [InlineData("ENV [|PYTHONHTTPSVERIFY=0|] A=1")]
    [InlineData("ENV [|NODE_TLS_REJECT_UNAUTHORIZED=0|]")]
    [InlineData("ARG [|GIT_SSL_NO_VERIFY=true|]")]
    [InlineData("RUN [|GIT_SSL_NO_VERIFY=1|] git clone https://example.org/x")]
    [InlineData("RUN export [|NPM_CONFIG_STRICT_SSL=false|] && npm ci")]
    [InlineData("RUN env [|PYTHONHTTPSVERIFY=0|] python x.py")]
    [InlineData("RUN git config --global [|http.sslVerify|] false")]
    [InlineData("RUN npm config set [|strict-ssl|] false")]
    [InlineData("RUN yum -y [|--setopt=sslverify=false|] install x")]
    [InlineData("RUN apt-get -o [|Acquire::https::Verify-Peer=false|] update")]
    public void Settings_and_variables_are_reported(string line) => VerifyNoFix($"FROM x\n{line}\n");

    [Theory]
    [InlineData("RUN curl -k https://localhost:8443/health")]
    [InlineData("RUN curl -kO https://example.org/x.tgz && echo \"$SUM x.tgz\" | sha256sum -c -")]
    [InlineData("ENV PYTHONHTTPSVERIFY=1 GIT_SSL_NO_VERIFY= NODE_TLS_REJECT_UNAUTHORIZED=1")]
    [InlineData("ARG PYTHONHTTPSVERIFY")]
    [InlineData("RUN git config --global http.sslVerify true && npm config set strict-ssl true")]
    [InlineData("RUN curl -o -k https://example.org/x")]
    [InlineData("RUN echo --no-check-certificate")]
    [InlineData("HEALTHCHECK CMD curl -k https://localhost/")]
    public void What_is_checked_or_has_no_one_on_the_way_is_not_reported(string line) => VerifySilent($"FROM x\n{line}\n");
}
