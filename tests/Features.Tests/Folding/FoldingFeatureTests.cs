using Basewise.Features.Folding;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Features.Tests.Folding;

public sealed class FoldingFeatureTests
{
    [Fact]
    public void A_stage_folds_up_to_its_last_instruction() => Verify("""
        FROM scratch
        [|FROM scratch AS a
        COPY . .
        CMD ["a"]|]

        # of the next one
        FROM scratch
        """);

    [Fact]
    public void An_instruction_folds_with_its_continuations() => Verify("""
        ARG A
        [|ARG B \
            # why
            C|]
        """);

    [Fact]
    public void A_here_document_folds_with_its_instruction() => Verify("""
        ARG A
        [|ONBUILD RUN <<EOF
        FROM here
        EOF|]
        """);

    [Fact]
    public void Two_here_documents_fold_each_by_itself() => Assert.Equal(
        ["COPY <<a <<b /x/\n1\n2\na\n3\n4\nb", "1\n2", "3\n4"],
        Fold("COPY <<a <<b /x/\n1\n2\na\n3\n4\nb\n").Select(range => range.Text));

    [Fact]
    public void Comments_on_neighbouring_lines_fold_and_a_blank_line_divides_them()
    {
        (string Text, FoldingKind Kind) block = Assert.Single(Fold("# syntax=x\n# one\n  # two\n\n# three\nARG A\n# four\n"));

        Assert.Equal(("# one\n  # two", FoldingKind.Comment), block);
    }

    [Theory]
    [InlineData("FROM scratch")]
    [InlineData("RUN a \\")]
    [InlineData("RUN a \\\n")]
    [InlineData("# one")]
    public void What_is_one_line_does_not_fold(string text) => Assert.Empty(Fold(text));

    [Fact]
    public void Any_text_has_ranges_in_order_of_several_lines_each() => DockerfileTexts.HalfTyped.Sample(text =>
    {
        int start = 0;
        SourceText source = new(text);
        foreach (FoldingRange range in FoldingFeature.Of(DockerfileTexts.Snapshot(text)))
        {
            Assert.True(range.Span.Start >= start);
            Assert.True(source.PositionOf(range.Span.Start).Line < source.PositionOf(range.Span.End).Line);
            start = range.Span.Start;
        }
    });

    private static void Verify(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        Assert.Equal(text.Spans.Select(span => text.Source.ToString(span)), Fold(text.Text).Select(range => range.Text));
    }

    private static List<(string Text, FoldingKind Kind)> Fold(string text) =>
        [.. FoldingFeature.Of(DockerfileTexts.Snapshot(text)).Select(range => (text[range.Span.Start..range.Span.End], range.Kind))];
}
