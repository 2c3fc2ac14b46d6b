using Basewise.Features.Selection;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Selection;

public sealed class SelectionFeatureTests
{
    [Theory]
    [InlineData(
        "ARG A\nFROM scratch\nCOPY --chown=app:app src/m[||]ain.py /app/\n",
        "main|src/main.py|src/main.py /app/|COPY --chown=app:app src/main.py /app/|FROM scratch\nCOPY --chown=app:app src/main.py /app/")]
    [InlineData("ARG A\nFROM scratch\nCOPY --chown=a[||]pp:x b c\n", "app|app:x|--chown=app:x|COPY --chown=app:x b c|FROM scratch\nCOPY --chown=app:x b c")]
    [InlineData("ARG A\nFROM a\nENV A=1 B=\"t[||]wo 2\"\n", "two|\"two 2\"|B=\"two 2\"|A=1 B=\"two 2\"|ENV A=1 B=\"two 2\"|FROM a\nENV A=1 B=\"two 2\"")]
    [InlineData("RUN x\nFROM a\nRUN one && t[||]wo --x\n", "two|two --x|one && two --x|RUN one && two --x|FROM a\nRUN one && two --x")]
    [InlineData("RUN x\nFROM a\nCMD [\"o[||]ne-1\", \"two\"]\n", "one|one-1|\"one-1\"|[\"one-1\", \"two\"]|CMD [\"one-1\", \"two\"]|FROM a\nCMD [\"one-1\", \"two\"]")]
    [InlineData("RUN x\nFROM a\nCOPY <<E /x\na b[||]\nc\nE\n", "b|a b|a b\nc\n|COPY <<E /x\na b\nc\nE|FROM a\nCOPY <<E /x\na b\nc\nE")]
    [InlineData("RUN x\nFROM a\nONBUILD USER a[||]pp\n", "app|USER app|ONBUILD USER app|FROM a\nONBUILD USER app")]
    [InlineData("# syntax=docker/d[||]f:1\nRUN x", "df|docker/df:1|# syntax=docker/df:1")]
    [InlineData("# a com[||]ment\nRUN x", "comment|# a comment")]
    [InlineData("RUN x\n[||]\nRUN y", "")]
    public void Each_step_selects_a_little_more(string marked, string expected)
    {
        MarkedText text = MarkedText.Parse(marked);

        IEnumerable<TextSpan> spans = SelectionFeature.Around(DockerfileTexts.Snapshot(text.Text), text.Cursor);

        Assert.Equal(expected, string.Join('|', spans.SkipLast(1).Select(span => text.Source.ToString(span))));
        Assert.Equal(new TextSpan(0, text.Text.Length), spans.Last());
    }

    [Fact]
    public void In_any_text_each_span_is_a_part_of_the_next() => Gen.Select(DockerfileTexts.HalfTyped, Gen.Int[0, 200]).Sample((text, at) =>
    {
        int offset = Math.Min(at, text.Length);
        IReadOnlyList<TextSpan> spans = SelectionFeature.Around(DockerfileTexts.Snapshot(text), offset);

        Assert.Equal(new TextSpan(0, text.Length), spans[^1]);
        Assert.All(spans, span => Assert.True(span.Touches(offset)));
        for (int i = 1; i < spans.Count; i++) Assert.True(spans[i].Contains(spans[i - 1]) && spans[i] != spans[i - 1]);
    });
}
