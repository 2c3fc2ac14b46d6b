using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class PipeToShellTests : RuleTest
{
    private protected override Rule Rule => new PipeToShell();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("curl -sSL https://install.example.org/x.sh | [|sh|]")]
    [InlineData("curl -fsSL https://deb.example.org/setup_20.x | sudo -E [|bash|] -")]
    [InlineData("wget -qO- https://example.org/x.py | A=1 [|python3|] -")]
    [InlineData("curl https://example.org/x | [|bash|] -s -- --yes | tee log")]
    [InlineData("[|sh|] -c \"$(curl -fsSL https://example.org/x.sh)\"")]
    [InlineData("[|bash|] <(curl -s https://example.org/x.sh)")]
    [InlineData("[|eval|] \"$(wget -qO- https://example.org/x.sh)\"")]
    [InlineData("curl https://example.org/x | sed s/a/b/ | [|bash|]")]
    public void A_download_that_is_run_unseen_is_reported(string run) => VerifyNoFix($"FROM debian:bookworm\nRUN {run}\n");

    [Theory]
    [InlineData("curl -o x.sh https://example.org/x.sh && echo \"$SUM x.sh\" | sha256sum -c && sh x.sh")]
    [InlineData("curl https://example.org/x.json | python3 -c 'import json, sys; json.load(sys.stdin)'")]
    [InlineData("curl https://example.org/x.json | python3 -m json.tool")]
    [InlineData("curl https://example.org/x.tgz | tar xz")]
    [InlineData("curl https://example.org/x | perl -ne 'print'")]
    [InlineData("echo \"$(curl https://example.org/version)\"")]
    [InlineData("cat x.sh | sh")]
    [InlineData("curl -o x https://example.org/x | sh")]
    public void Data_and_checked_files_are_not_reported(string run) => VerifySilent($"FROM debian:bookworm\nRUN {run}\n");

    [Theory]
    [InlineData("http", Severity.Warning)]
    [InlineData("https", Severity.Information)]
    public void A_download_that_anyone_can_change_weighs_more(string scheme, Severity severity)
    {
        Finding finding = Single($"FROM debian:bookworm\nRUN curl {scheme}://get.example.org/x | sh\n");

        Assert.Equal(severity, finding.Severity);
        Assert.StartsWith("Whatever get.example.org sends is run here", finding.Message, StringComparison.Ordinal);
    }
}
