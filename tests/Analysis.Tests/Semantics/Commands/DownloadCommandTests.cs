using Basewise.Analysis.Semantics.Commands;

namespace Basewise.Analysis.Tests.Semantics.Commands;

public sealed class DownloadCommandTests
{
    [Theory]
    [InlineData("curl -sSL https://install.python-poetry.org", "https://install.python-poetry.org", null, true)]
    [InlineData("curl -LsSf -o /tmp/uv.sh https://astral.sh/uv/install.sh", "https://astral.sh/uv/install.sh", "/tmp/uv.sh", false)]
    [InlineData("curl -fsSLo- https://x", "https://x", null, true)]
    [InlineData("curl -OL https://x/y.tgz", "https://x/y.tgz", null, false)]
    [InlineData("curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs", "https://sh.rustup.rs", null, true)]
    [InlineData("curl -H 'A: b' -u a:b --retry 3 --url https://x", "https://x", null, true)]
    [InlineData("wget -qO- https://x", "https://x", null, true)]
    [InlineData("wget -O - https://x", "https://x", null, true)]
    [InlineData("wget -q https://x -O /tmp/x", "https://x", "/tmp/x", false)]
    [InlineData("wget https://x/y.tgz", "https://x/y.tgz", null, false)]
    public void The_place_and_the_file_are_known(string text, string url, string? file, bool writes)
    {
        DownloadCommand command = Script.Read<DownloadCommand>(text, exact: false);

        Assert.Equal([url], command.Urls.Texts());
        Assert.Equal((file, writes), (command.OutputFile?.Value, command.WritesToOutput));
    }

    [Theory]
    [InlineData("curl -k https://x", "-k")]
    [InlineData("curl -fsSLk https://x", "-fsSLk")]
    [InlineData("curl --insecure https://x", "--insecure")]
    [InlineData("curl -o -k https://x", null)]
    [InlineData("wget --no-check-certificate https://x", "--no-check-certificate")]
    [InlineData("wget https://x", null)]
    public void What_skips_the_check_of_certificates_is_found(string text, string? option) =>
        Assert.Equal(option, Script.Read<DownloadCommand>(text, exact: false).UnverifiedOption?.Word.ToString());

    [Theory]
    [InlineData("wget https://x", true)]
    [InlineData("wget -O /tmp/x https://x", true)]
    [InlineData("wget -q https://x", false)]
    [InlineData("wget -nv https://x", false)]
    [InlineData("wget -qO- https://x", false)]
    [InlineData("wget --progress=dot:giga https://x", false)]
    [InlineData("wget --no-verbose https://x", false)]
    public void Wget_draws_a_bar_unless_it_is_told_not_to(string text, bool draws) =>
        Assert.Equal(draws, Script.Read<WgetCommand>(text).DrawsProgress);
}
