using Basewise.Analysis.Rules.Installers;

namespace Basewise.Analysis.Tests.Rules.Installers;

public sealed class SetupPyInstallTests : RuleTest
{
    private protected override Rule Rule => new SetupPyInstall();

    private protected override bool SeesOnbuild => true;

    [Fact]
    public void Both_commands_of_old_are_replaced() => Verify(
        """
        FROM python:3.11-slim
        RUN python [|setup.py install|] && \
            python3 [|setup.py develop|]
        """,
        """
        FROM python:3.11-slim
        RUN python -m pip install . && \
            python3 -m pip install -e .
        """);

    [Fact]
    public void The_exec_form_gets_strings() => Verify(
        "FROM python:3.11-slim\nRUN [\"python\", [|\"setup.py\", \"install\"|]]\n",
        "FROM python:3.11-slim\nRUN [\"python\", \"-m\", \"pip\", \"install\", \".\"]\n");

    [Fact]
    public void Options_that_pip_does_not_have_are_left_to_the_author() => VerifyNoFix("FROM python:3.11-slim\nRUN python [|setup.py install|] --prefix=/opt\n");

    [Fact]
    public void An_image_without_setuptools_is_told() =>
        Assert.Contains("brings no setuptools", Single("FROM python:3.13-slim\nRUN python setup.py install\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN python setup.py build_ext --inplace")]
    [InlineData("RUN python setup.py sdist bdist_wheel")]
    [InlineData("RUN python manage.py install")]
    [InlineData("RUN python -c 'setup.py install'")]
    [InlineData("RUN pip install .")]
    public void Other_commands_are_not_reported(string line) => VerifySilent($"FROM python:3.11-slim\n{line}\n");
}
