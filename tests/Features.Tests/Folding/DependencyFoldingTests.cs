using Basewise.Features.Folding;

namespace Basewise.Features.Tests.Folding;

public sealed class DependencyFoldingTests
{
    [Fact]
    public void Comments_below_one_another_and_requirements_of_several_lines_can_be_folded()
    {
        const string Text = "# one\n# two\n\nflask==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11\n# alone\nrequests # beside\n# last\n# of all\n";

        Assert.Equal(
            [("# one\n# two", FoldingKind.Comment), ("flask==1 \\\n    --hash=sha256:00 \\\n    --hash=sha256:11", FoldingKind.Region), ("# last\n# of all", FoldingKind.Comment)],
            FoldingFeature.Of(DependencySnapshots.Requirements(Text)).Select(range => (Text[range.Span.Start..range.Span.End], range.Kind)));
    }
}
