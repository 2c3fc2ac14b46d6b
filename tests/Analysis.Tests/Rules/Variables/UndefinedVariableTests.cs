using Basewise.Analysis.Rules.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests.Rules.Variables;

public sealed class UndefinedVariableTests : RuleTest
{
    private protected override Rule Rule => new UndefinedVariable();

    [Fact]
    public void A_name_that_nothing_sets_is_reported_wherever_BuildKit_replaces_variables() => Verify("""
        FROM python:3.13-slim
        ENV A=[|$NOPE|] B="x[|${NOPE}|]"
        LABEL l=[|$NOPE|]
        COPY --chown=[|$NOPE|] a ["[|$NOPE|]", "/x/"]
        WORKDIR /[|$NOPE|]
        USER [|${NOPE|]:-x}
        VOLUME /[|$NOPE|]
        RUN --mount=type=cache,target=/[|$NOPE|] echo $NOPE
        ARG X=[|$NOPE|] Y=$X
        """);

    [Fact]
    public void A_misspelt_name_is_corrected() => Verify(
        "FROM alpine\nENV APP_HOME=/srv\nWORKDIR [|${APP_HOMES}|]/x\n", "FROM alpine\nENV APP_HOME=/srv\nWORKDIR ${APP_HOME}/x\n");

    [Fact]
    public void What_nothing_sets_may_be_declared_for_the_build() => Verify(
        "FROM alpine\n\n# Whose it is.\nLABEL owner=[|$OWNER|]\n", "FROM alpine\n\nARG OWNER\n# Whose it is.\nLABEL owner=$OWNER\n");

    [Theory]
    [InlineData("ARG VERSION=1\nFROM alpine\nLABEL v=$VERSION\n", 4)]
    [InlineData("FROM alpine\nENV APP_HOME=/srv\nWORKDIR $APP_HOMES\n", 16)]
    public void The_variable_that_was_meant_is_shown_beside_it(string text, int start) =>
        Assert.Equal(start, Assert.Single(Single(text).Related).Span.Start);

    [Fact]
    public void An_ARG_from_before_the_first_FROM_is_declared_again_in_the_stage() => Verify(
        "ARG VERSION=1\nFROM ghcr.io/acme/base\nLABEL version=[|$VERSION|]\n",
        "ARG VERSION=1\nFROM ghcr.io/acme/base\nARG VERSION\nLABEL version=$VERSION\n");

    [Fact]
    public void The_platform_is_declared_in_the_stage() => Verify(
        "FROM alpine\nENV ARCH=[|$TARGETARCH|]\n", "FROM alpine\nARG TARGETARCH\nENV ARCH=$TARGETARCH\n");

    [Fact]
    public void ENV_reads_before_it_sets() =>
        Assert.Contains("an ENV above this one", Single("FROM alpine\nENV A=1 B=$A\n").Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("ENV PYTHONPATH=/app:[|$PYTHONPATH|]", "ENV PYTHONPATH=/app")]
    [InlineData("ENV PYTHONPATH=\"/app:[|${PYTHONPATH}|]\"", "ENV PYTHONPATH=\"/app\"")]
    [InlineData("ENV LD_LIBRARY_PATH [|$LD_LIBRARY_PATH|]:/opt/lib", "ENV LD_LIBRARY_PATH /opt/lib")]
    public void A_list_that_is_added_to_keeps_no_empty_entry(string marked, string fixedText) => Verify($"FROM python:3.14-slim\n{marked}\n", $"FROM python:3.14-slim\n{fixedText}\n");

    [Fact]
    public void What_an_empty_entry_means_is_told() =>
        Assert.Contains("current directory", Single("FROM python:3.14-slim\nENV PYTHONPATH=/app:$PYTHONPATH\n").Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_COPY_writes_is_read_whatever_its_quotes() => Verify(
        "FROM alpine\nCOPY <<EOF /x\nit's '[|$NOPE|]' $NOPE\nEOF\nCOPY <<'EOF' /y\n$NOPE\nEOF\nRUN <<EOF\necho $NOPE\nEOF\n");

    [Fact]
    public void An_escaped_dollar_sign_is_text() => Assert.Empty(Lint(new SourceText("FROM alpine\nLABEL a=\\$NOPE b=\"\\${NOPE}\"\n")));

    [Theory]
    [InlineData("FROM python:3.12-slim\nENV PATH=/x:$PATH V=$PYTHON_VERSION L=$LANG\n")]
    [InlineData("FROM scratch\nENV PATH=/x:$PATH\n")]
    [InlineData("FROM ghcr.io/acme/base\nENV PYTHONPATH=/x:$PYTHONPATH\n")]
    [InlineData("FROM alpine AS a\nARG X\nENV Y=1\nFROM a\nLABEL x=$X y=$Y\n")]
    [InlineData("FROM alpine\nLABEL a='$NOPE' \nCMD $NOPE\nEXPOSE $NOPE\nONBUILD ENV A=$NOPE\n")]
    [InlineData("FROM alpine\nENV A=$BUILDKIT_SBOM_SCAN_STAGE\n")]
    public void What_is_set_or_may_be_or_is_not_read_by_BuildKit_is_not_reported(string text) => VerifySilent(text);
}
