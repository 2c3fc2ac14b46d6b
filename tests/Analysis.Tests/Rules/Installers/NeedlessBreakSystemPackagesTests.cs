using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class NeedlessBreakSystemPackagesTests : RuleTest
{
    private protected override Rule Rule => new NeedlessBreakSystemPackages();

    [Fact]
    public void The_option_is_removed() => Verify(
        """
        FROM python:3.14-slim
        RUN pip install [|--break-system-packages|] flask==3.1.3
        RUN pip install \
            [|--break-system-packages|] \
            flask==3.1.3
        RUN ["pip", "install", [|"--break-system-packages"|], "flask"]
        """,
        """
        FROM python:3.14-slim
        RUN pip install flask==3.1.3
        RUN pip install \
            flask==3.1.3
        RUN ["pip", "install", "flask"]
        """);

    [Fact]
    public void So_is_the_variable_named() => Verify("FROM python:3.14-slim\nENV [|PIP_BREAK_SYSTEM_PACKAGES|]=1\n");

    [Fact]
    public void A_comment_before_the_option_is_not_removed_with_it() => VerifyNoFix(
        "FROM python:3.14-slim\nRUN pip install \\\n# why\n    [|--break-system-packages|] flask\n");

    [Theory]
    [InlineData("FROM debian:trixie\nRUN pip install --break-system-packages flask\n")]
    [InlineData("FROM ubuntu:24.04\nENV PIP_BREAK_SYSTEM_PACKAGES=1\n")]
    [InlineData("FROM alpine:3.23\nRUN pip3 install --break-system-packages flask\n")]
    [InlineData("FROM python:3.14-slim\nRUN /usr/bin/pip3 install --break-system-packages flask\n")]
    [InlineData("FROM python:3.14-slim\nRUN /usr/bin/python3 -m pip install --break-system-packages flask\n")]
    [InlineData("FROM python:3.14-slim\nENV PIP_BREAK_SYSTEM_PACKAGES=0\n")]
    public void Where_a_distribution_manages_Python_it_is_needed(string text) => VerifySilent(text);
}
