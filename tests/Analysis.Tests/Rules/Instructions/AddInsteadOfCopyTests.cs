using Basewise.Analysis.Rules.Instructions;

namespace Basewise.Analysis.Tests.Rules.Instructions;

public sealed class AddInsteadOfCopyTests : RuleTest
{
    private protected override Rule Rule => new AddInsteadOfCopy();

    [Fact]
    public void Files_and_folders_are_copied() => Verify(
        "FROM alpine\n[|ADD|] . /app\n[|ADD|] --chown=app a.py b.py \\\n  /app/\n[|ADD|] [\"a b\", \"/app/\"]\n[|ADD|] *.zip $HOME/\n",
        "FROM alpine\nCOPY . /app\nCOPY --chown=app a.py b.py \\\n  /app/\nCOPY [\"a b\", \"/app/\"]\nCOPY *.zip $HOME/\n");

    [Theory]
    [InlineData("ADD https://example.org/x /x")]
    [InlineData("ADD git@github.com:a/b.git /x")]
    [InlineData("ADD app.tar.gz /app")]
    [InlineData("ADD [\"app.TGZ\", \"/app\"]")]
    [InlineData("ADD \"app.tar\" /app")]
    [InlineData("ADD dist/* /app/")]
    [InlineData("ADD $SOURCE /app/")]
    [InlineData("ADD a.py rootfs.tar.xz /")]
    [InlineData("ADD --unpack=true a /b")]
    [InlineData("ADD a")]
    [InlineData("COPY a b")]
    public void What_only_ADD_can_do_is_not_reported(string instruction) => VerifySilent($"FROM alpine\nARG SOURCE\n{instruction}\n");

    [Fact]
    public void What_an_ONBUILD_adds_is_copied_too() => Verify("FROM alpine\nONBUILD [|ADD|] . /app\n", "FROM alpine\nONBUILD COPY . /app\n");

    [Fact]
    public void The_default_of_an_ARG_is_looked_at() => VerifySilent("FROM alpine\nARG NAME=app.tar\nADD ${NAME} /app\n");
}
