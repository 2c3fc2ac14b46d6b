using Basewise.Analysis.Rules.Security;

namespace Basewise.Analysis.Tests.Rules.Security;

public sealed class UserNonNumericTests : RuleTest
{
    private protected override Rule Rule => new UserNonNumeric();

    [Fact]
    public void The_number_that_the_file_gives_the_user_is_written() => Verify(
        "FROM python:3.13\nRUN useradd --create-home --uid 10001 app\nUSER [|app|]\nCMD [\"x\"]\n",
        "FROM python:3.13\nRUN useradd --create-home --uid 10001 app\nUSER 10001\nCMD [\"x\"]\n");

    [Fact]
    public void The_number_that_the_user_has_in_the_base_image_is_written() => Verify(
        "FROM mambaorg/micromamba:2.3.0\nUSER root\nRUN apt-get update\nUSER [|mambauser|]\n",
        "FROM mambaorg/micromamba:2.3.0\nUSER root\nRUN apt-get update\nUSER 57439\n");

    [Theory]
    [InlineData("FROM python:3.13\nRUN useradd app\nUSER [|app|]\n")]
    [InlineData("FROM python:3.13\nRUN useradd -u 1 app\nUSER [|app:app|]\n")]
    [InlineData("FROM python:3.13\nRUN useradd -u $UID app\nUSER [|app|]\n")]
    public void A_name_whose_number_is_not_known_is_reported(string text) => VerifyNoFix(text);

    [Theory]
    [InlineData("FROM python:3.13\nUSER 10001\n")]
    [InlineData("FROM python:3.13\nUSER 10001:app\n")]
    [InlineData("FROM python:3.13\nUSER root\n")]
    [InlineData("FROM python:3.13\nUSER app\nUSER 1000\n")]
    [InlineData("FROM python:3.13\nARG U\nUSER $U\n")]
    [InlineData("FROM python:3.13 AS a\nUSER app\nFROM python:3.13\n")]
    [InlineData("FROM python:3.13\n")]
    public void Numbers_root_and_other_stages_are_not_reported(string text) => VerifySilent(text);
}
