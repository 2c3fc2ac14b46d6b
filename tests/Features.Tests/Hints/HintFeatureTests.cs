using System.Collections.Immutable;
using Basewise.Features.Hints;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Hints;

public sealed class HintFeatureTests
{
    [Theory]
    [InlineData("ARG V=3.12\nFROM python:${V}[||]-slim\n", "=3.12")]
    [InlineData("ARG V=3.12\nARG W=\"$V-slim\"\nFROM python:$W[||]\n", "=3.12-slim")]
    [InlineData("ARG V=3.12.1\nFROM python:${V%.*}[||]\n", "=3.12")]
    [InlineData("ARG R=ghcr.io/a\nFROM ${R:-docker.io}[||]/b\n", "=ghcr.io/a")]
    [InlineData("ARG A=b\nFROM x\nFROM ${C:-${A}}[||]\n", "=b")]
    [InlineData("FROM a\nENV D=/app\nWORKDIR \"$D[||]/src\"\n", "=/app")]
    [InlineData("ARG P=1\nFROM a\nARG P\nEXPOSE 80 ${P}[||]00/tcp\n", "=1")]
    [InlineData("FROM a\nENV U=app\nUSER $U[||]:staff\n", "=app")]
    [InlineData("FROM a\nENV U=app\nUSER $\\\nU[||]\n", "=app")]
    public void A_variable_tells_its_value(string marked, string label)
    {
        MarkedText text = MarkedText.Parse(marked);

        InlayHint hint = Assert.Single(HintsOf(text.Text));

        Assert.Equal((text.Cursor, label), (hint.Offset, hint.Label));
    }

    [Theory]
    [InlineData("FROM python:${V:-3.12}\n")]
    [InlineData("ARG V\nFROM python:$V\n")]
    [InlineData("ARG V=\nFROM python:3$V\n")]
    [InlineData("FROM python:$V\n")]
    [InlineData("FROM --platform=$BUILDPLATFORM a\n")]
    [InlineData("FROM a\nENV D=/app\nWORKDIR '$D'\n")]
    [InlineData("FROM a\nENV D=/app\nWORKDIR \\$D\n")]
    [InlineData("FROM a\nENV D=/app\nRUN cd $D\nCOPY --from=$D $D $D\n")]
    [InlineData("FROM a\nENV D=/app\nWORKDIR ${UNKNOWN:-$D}\n")]
    [InlineData("FROM a\nWORKDIR ${\n")]
    [InlineData("FROM a\nWORKDIR $\n")]
    public void Nothing_is_said_where_nothing_is_known_or_all_is_written(string text) => Assert.Empty(HintsOf(text));

    [Fact]
    public void Two_variables_are_two_hints() => Assert.Equal(
        ["=ghcr.io", "=1.2"], HintsOf("ARG R=ghcr.io\nARG V=1.2\nFROM $R/a:$V\n").Select(hint => hint.Label));

    [Fact]
    public void A_long_value_is_cut_off() => Assert.EndsWith("…", Assert.Single(HintsOf($"ARG V={new string('a', 500)}\nFROM $V\n")).Label, StringComparison.Ordinal);

    [Fact]
    public void The_tooltip_says_where_the_value_is_from()
    {
        Assert.Equal("The default of `ARG` in line 1; `--build-arg V=…` sets another.", Assert.Single(HintsOf("ARG V=3\nFROM a:$V\n")).Tooltip);
        Assert.Equal("Set by `ENV` in line 2; the container has it too.", Assert.Single(HintsOf("FROM a\nENV V=3\nUSER $V\n")).Tooltip);
    }

    [Fact]
    public void Who_does_not_want_them_gets_none() =>
        Assert.Empty(HintFeature.Of(DockerfileTexts.Snapshot("ARG V=3\nFROM a:$V\n"), new TextSpan(0, 17), new HintOptions(Variables: false)));

    [Fact]
    public void A_range_has_its_own_hints()
    {
        MarkedText text = MarkedText.Parse("ARG V=3\nFROM a:$V\n[|FROM b:$V|]\nFROM c:$V\n");

        Assert.Equal(text.Span.End, Assert.Single(HintFeature.Of(DockerfileTexts.Snapshot(text.Text), text.Span, new HintOptions())).Offset);
    }

    [Fact]
    public void Any_text_has_hints_in_order() => DockerfileTexts.HalfTyped.Sample(text =>
    {
        int at = 0;
        foreach (InlayHint hint in HintsOf(text))
        {
            Assert.InRange(hint.Offset, at, text.Length);
            at = hint.Offset;
        }
    });

    private static ImmutableArray<InlayHint> HintsOf(string text) => HintFeature.Of(DockerfileTexts.Snapshot(text), new TextSpan(0, text.Length), new HintOptions());
}
