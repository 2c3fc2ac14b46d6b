using Basewise.Analysis.Rules.Shell;

namespace Basewise.Analysis.Tests.Rules.Shell;

public sealed class WgetProgressTests : RuleTest
{
    private protected override Rule Rule => new WgetProgress();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("[|wget|] https://example.org/x.tgz", "wget --progress=dot:giga https://example.org/x.tgz")]
    [InlineData("cd /tmp && [|wget|] -O x https://example.org/x", "cd /tmp && wget --progress=dot:giga -O x https://example.org/x")]
    public void Dots_become_fewer(string run, string expected) => Verify($"FROM debian:bookworm\nRUN {run}\n", $"FROM debian:bookworm\nRUN {expected}\n");

    [Theory]
    [InlineData("debian:bookworm", "wget -q https://example.org/x")]
    [InlineData("debian:bookworm", "wget -nv https://example.org/x")]
    [InlineData("debian:bookworm", "wget -qO- https://example.org/x | tar xz")]
    [InlineData("debian:bookworm", "wget --progress=dot:mega https://example.org/x")]
    [InlineData("debian:bookworm", "wget https://example.org/x 2>/dev/null")]
    [InlineData("debian:bookworm", "wget $FLAGS https://example.org/x")]
    [InlineData("debian:bookworm", "wget --version")]
    [InlineData("python:3.13-alpine", "wget https://example.org/x")]
    [InlineData("debian:bookworm", "apt-get install -y wget")]
    public void What_is_quiet_or_knows_no_dots_is_not_reported(string image, string run) => VerifySilent($"FROM {image}\nRUN {run}\n");
}
