using Basewise.Analysis.Rules.Packages;

namespace Basewise.Analysis.Tests.Rules.Packages;

public sealed class AptPythonShadowTests : RuleTest
{
    private protected override Rule Rule => new AptPythonShadow();

    private protected override bool SeesOnbuild => true;

    [Theory]
    [InlineData("python:3.12-slim-bookworm", "apt-get install -y gcc [|python3-dev|]",
        "`python3-dev` brings Debian's own Python 3.11 beside the image's 3.12: leave it out, the image has Python, pip, venv and the headers.")]
    [InlineData("python:3.12-bookworm", "apt-get install -y [|python3-pip|] python3-venv",
        "`python3-pip` brings Debian's own Python 3.11 beside the image's 3.12: leave it out, the image has Python, pip, venv and the headers.")]
    [InlineData("python:3.13-alpine3.22", "apk add --no-cache [|py3-pip|]",
        "`py3-pip` brings Alpine's own Python 3.12 beside the image's 3.13: leave it out, the image has Python, pip, venv and the headers.")]
    [InlineData("python:3.12-slim-bookworm", "apt-get install -y [|python3-numpy|]",
        "`python3-numpy` is for Debian's own Python 3.11, which comes along; the image's 3.12 does not see it. Install it with pip.")]
    [InlineData("ghcr.io/astral-sh/uv:python3.12-trixie-slim", "apt-get install -y [|python3.13-venv|]",
        "`python3.13-venv` brings Debian's own Python 3.13 beside the image's 3.12: leave it out, the image has Python, pip, venv and the headers.")]
    public void A_second_Python_is_reported_once(string image, string run, string message)
    {
        VerifyNoFix($"FROM {image}\nRUN {run}\n");
        Assert.Equal(message, Single($"FROM {image}\nRUN {run.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}\n").Message);
    }

    [Theory]
    [InlineData("python:3.12-slim", "apt-get install -y gcc libpython3.11 python3-")]
    [InlineData("debian:bookworm", "apt-get install -y python3 python3-pip")]
    [InlineData("example.org/python:3.12", "apt-get install -y python3-dev")]
    [InlineData("python:3.12-slim", "apt-get purge -y python3")]
    [InlineData("python:3.12-slim", "apt-get install -y python3-gi && /usr/bin/python3 -c 'import gi'")]
    [InlineData("python:3.12-slim", "apt-get install -y $PACKAGES")]
    [InlineData("python:3.12-alpine", "apk add py3-numpy\nENV PYTHONPATH=/usr/lib/python3.12/site-packages")]
    public void Where_there_is_no_other_or_the_second_is_wanted_nothing_is_said(string image, string run) => VerifySilent($"FROM {image}\nRUN {run}\n");
}
