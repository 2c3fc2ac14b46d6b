using Basewise.Analysis.Rules.Syntax;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules.Syntax;

public sealed class ParseErrorTests : RuleTest
{
    private protected override Rule Rule => new ParseError();

    [Fact]
    public void What_has_no_rule_of_its_own_is_reported() => Verify("""
        FROM python:3.13-slim
        VOLUME ["/data", [|""|]]
        COPY a [|<<EOF|]
        EOF
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

    [Theory]
    [InlineData("{{ x }}\nRUN true\nFROM python:3.13-slim\n")]
    [InlineData("FROM {{ image }} AS build\n{% if x %}\nCMD [1]\n{% endif %}\n")]
    public void In_a_template_only_what_is_plain_is_judged(string text)
    {
        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))), Options);

        Assert.Equal(Severity.Information, result.Findings.Single(finding => finding.Rule.Name == "parse-error").Severity);
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == Severity.Error && !text[finding.Span.Start..].StartsWith("[1]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("FROM python:3.13-slim\nRUN [ -f x ]\n")]
    [InlineData("FROM python:3.13-slim\nRUN [\"python\",\n")]
    [InlineData("FROM python:3.13-slim\nENV A 1 2\nLABEL a=b \"c d\"=e\nONBUILD RUN x\n")]
    [InlineData("")]
    public void What_BuildKit_reads_is_not_reported(string text) => VerifySilent(text);
}
