using Basewise.Analysis.Context;
using Basewise.Features.Links;
using Basewise.Testing;

namespace Basewise.Features.Tests.Links;

public sealed class InclusionLinksTests
{
    [Theory]
    [InlineData("-r [|base.txt|]\nflask\n", "app/base.txt")]
    [InlineData("--constraint=[|../constraints.txt|]\n", "constraints.txt")]
    [InlineData("-r none.txt\n-r ../../etc/passwd\n-r /etc/passwd\n-r $FILE\n-r https://example.org/r.txt\n")]
    public void An_included_file_can_be_gone_to_where_it_is_there(string marked, params string[] paths)
    {
        MarkedText text = MarkedText.Parse(marked);
        Snapshot snapshot = DependencySnapshots.Requirements(text.Text).With(
            new DockerfilePlace(new MemoryTree("app/requirements.txt", "app/base.txt", "constraints.txt"), "app/requirements.txt"));

        Assert.Equal(text.Spans.Zip(paths), FileLinkFeature.Of(snapshot).Select(link => (link.Span, link.Path)));
    }
}
