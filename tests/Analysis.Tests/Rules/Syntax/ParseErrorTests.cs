using Basewise.Analysis.Rules.Syntax;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class ParseErrorTests : RuleTest
{
    private protected override Rule Rule => new ParseError();

    [Fact]
    public void Every_place_that_cannot_be_read_is_reported() => Verify("""
        FROM python:3.13-slim
        [|RUNN|] pip install flask
        CMD [|["python", 1]|]
        ENV [|NAME|]
        ENV A=1 [|B|]
        """);

    [Theory]
    [InlineData("F[|\0|]R\0O\0M\0\nR\0U\0N\0\n")]
    [InlineData("FROM python:3.13-slim\nELF[|\0|]\0\0\n\0\0\n")]
    public void A_file_that_is_no_text_is_reported_once(string text) => Verify(text);

    [Fact]
    public void A_template_is_reported_once_and_is_no_error()
    {
        const string Template = "[|{%|] if uv %}\nFROM python:3.13-slim\n{%- else %}\nFROM python:3.13\n{%- endif %}\n{{ cmd }}\n";

        Verify(Template);
        Assert.Equal(Severity.Information, Single(Template.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)).Severity);
    }

    [Fact]
    public void A_heredoc_without_an_end_is_reported_at_its_marker() => Verify("FROM python:3.13-slim\nRUN cat [|<<-'EOF'|] > /x\nhello\n");

    [Fact]
    public void A_shift_that_BuildKit_takes_for_a_heredoc_is_explained() =>
        Assert.Contains("arithmetic", Single("FROM python:3.13-slim\nRUN echo $((1 << 2))\n").Message, StringComparison.Ordinal);

    [Fact]
    public void The_escape_character_can_only_be_one_of_two() =>
        Assert.Contains("\\ or `", Single("# escape=x\nFROM python:3.13-slim\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("FROM python:3.13-slim\nRUN [ -f x ]\n")]
    [InlineData("FROM python:3.13-slim\nRUN [\"python\",\n")]
    [InlineData("FROM python:3.13-slim\nENV A 1 2\nLABEL a=b \"c d\"=e\nONBUILD RUN x\n")]
    [InlineData("")]
    public void What_BuildKit_reads_is_not_reported(string text) => VerifySilent(text);
}
