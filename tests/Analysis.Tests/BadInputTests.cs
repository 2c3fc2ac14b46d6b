using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests;

/// <summary>
/// Files that somebody made to bring a program down, through the parser, the model and all rules. What takes a moment here would take
/// minutes if its time grew with the square of the size, and end the process if it took a stack frame for each level.
/// </summary>
public sealed class BadInputTests
{
    private const string Base = "FROM python:3.13-slim\n";
    private const int Deep = 100_000;
    private const int Many = 10_000;

    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23)) { HasAllRules = true };

    [Theory]
    [InlineData("ENV A=\"", 1)]
    [InlineData("ENV A='x\n", Many)]
    [InlineData("RUN <<EOF\n", Many)]
    [InlineData("COPY <<EOF /x\n${A:-\n", Many)]
    [InlineData("LABEL a=${\n", Many)]
    [InlineData("RUN \"\n", Many)]
    [InlineData("RUN [\"a\n", Many)]
    [InlineData("CMD ['a'\n", Many)]
    public void What_is_never_closed_is_answered(string repeated, int times) => AssertJudged(Base + Repeat(repeated, times));

    [Theory]
    [InlineData("ENV A=")]
    [InlineData("ENV A=\"")]
    [InlineData("LABEL a=")]
    [InlineData("WORKDIR /")]
    [InlineData("USER ")]
    [InlineData("EXPOSE ")]
    [InlineData("COPY --chown=")]
    [InlineData("RUN --mount=type=cache,target=")]
    [InlineData("RUN echo ")]
    [InlineData("COPY <<EOF /x\n")]
    public void Substitutions_a_hundred_thousand_deep_are_answered(string before)
    {
        AssertJudged($"{Base}{before}{Repeat("${A:-", Deep)}\n");
        AssertJudged($"{Base}{before}{Repeat("${A:-", Deep)}x{Repeat("}", Deep)}\n");
    }

    [Fact]
    public void A_base_image_of_a_hundred_thousand_substitutions_is_answered()
    {
        AssertJudged($"FROM {Repeat("${A:-", Deep)}x{Repeat("}", Deep)}\n");
        AssertJudged($"ARG A={Repeat("${A:-", Deep)}x{Repeat("}", Deep)}\nFROM $A\n");
        AssertJudged($"{string.Concat(Enumerable.Range(0, Many).Select(i => $"ARG A{i}=$A{i - 1}$A{i - 1}\n"))}FROM $A{Many - 1}\n");
    }

    [Theory]
    [InlineData("(")]
    [InlineData("( (")]
    [InlineData("$(")]
    [InlineData("`")]
    [InlineData("{ ")]
    [InlineData("if ")]
    [InlineData("\"$(")]
    [InlineData("$((")]
    [InlineData("<(")]
    [InlineData("case x in ")]
    [InlineData("sh -c '")]
    [InlineData("! ")]
    [InlineData("env ")]
    [InlineData("A=1 ")]
    public void Commands_a_hundred_thousand_deep_are_answered(string repeated) => AssertJudged($"{Base}RUN {Repeat(repeated, Deep)}\n");

    [Theory]
    [InlineData("ONBUILD ")]
    [InlineData("HEALTHCHECK ")]
    [InlineData("RUN --mount=type=bind,target=/x ")]
    [InlineData("COPY --link ")]
    [InlineData("CMD [")]
    [InlineData("CMD [[")]
    [InlineData("FROM ")]
    public void Words_of_one_line_are_answered(string repeated) => AssertJudged($"{Base}{Repeat(repeated, Deep)}\n");

    [Fact]
    public void A_million_continuations_are_answered()
    {
        AssertJudged($"{Base}RUN a{Repeat(" \\\n", 1_000_000)}b\n");
        AssertJudged($"{Base}ENV A=1{Repeat("\\\n", 1_000_000)} B=2\n");
        AssertJudged($"{Base}RUN a \\\n{Repeat("# x\n", 500_000)}b\n");
        AssertJudged($"{Base}RUN a \\\n{Repeat("\n", 500_000)}b\n");
    }

    [Fact]
    public void Stages_in_a_circle_are_answered()
    {
        AssertJudged(string.Concat(Enumerable.Range(0, Deep).Select(i => $"FROM s{(i + 1) % Deep} AS s{i}\n")));
        AssertJudged(string.Concat(Enumerable.Range(0, Many).Select(i => $"FROM s{(i + 1) % Many} AS s{i}\n")));
        AssertJudged(string.Concat(Enumerable.Range(0, Many).Select(i => $"FROM scratch AS s{i}\nCOPY --from=s{(i + 1) % Many} /a /b\n")));
        AssertJudged(string.Concat(Enumerable.Range(0, Many).Select(i => $"FROM s{i - 1} AS s{i}\nRUN --mount=from=s{(i + 7) % Many},target=/x true\n")));
    }

    [Fact]
    public void Long_lines_are_answered()
    {
        AssertJudged($"{Base}RUN {new string('a', 65_531)}\n");
        AssertJudged($"{Base}RUN {new string('\u00e9', 2_000_000)}\n");
        AssertJudged($"{Base}ENV {Repeat("A=1 ", Many)}\n");
        AssertJudged($"{Base}EXPOSE {Repeat("80 ", Many)}\n");
        AssertJudged($"{Base}LABEL {Repeat("a=\"b\" ", Many)}\n");
        AssertJudged($"{Base}RUN pip install {Repeat("no-such-package ", Many)}\n");
        AssertJudged($"{Base}RUN {Repeat("pip install no-such-package && ", Many)}true\n");
        AssertJudged($"{Base}RUN {Repeat("cat <<A ", Many)}\n");
        AssertJudged($"{Base}RUN apt-get install {Repeat("curl ", Many)}\n");
        AssertJudged($"{Base}RUN --mount={Repeat("type=cache,", Many)} true\n");
        AssertJudged($"{Base}RUN --mount={Repeat("uid=1,", Many)}type=cache true\n");
        AssertJudged($"{Base}RUN --mount=\"{Repeat("x=1,", Many)}\" true\n");
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\ud83d")]
    [InlineData("\udc0d\ud83d")]
    [InlineData("\ufffd\n")]
    [InlineData("\ufeff\n")]
    [InlineData("\r")]
    [InlineData("{{ x }}\n")]
    [InlineData("RNU\n")]
    [InlineData("# syntax=a/b\n")]
    [InlineData("# escape=`\n")]
    [InlineData("# check=skip=all\n")]
    [InlineData("RUN [ -f x ]\n")]
    [InlineData("FROM python:3.13-slim AS Build\nFROM Build\n")]
    public void Ten_thousand_of_anything_are_answered(string repeated)
    {
        AssertJudged(Repeat(repeated, Many));
        AssertJudged(Base + Repeat(repeated, Many));
        AssertJudged($"{Base}RUN {Repeat(repeated, Many)}");
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static void AssertJudged(string text)
    {
        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))), Options);

        Assert.Empty(result.Failures.Select(failure => $"{failure.RuleName}: {failure.Exception}"));
        Assert.All(result.Findings, finding => Assert.True(finding.Span.End <= text.Length));
    }
}
