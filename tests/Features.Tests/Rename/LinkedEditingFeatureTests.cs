using Basewise.Features.Rename;
using Basewise.Testing;

namespace Basewise.Features.Tests.Rename;

public sealed class LinkedEditingFeatureTests
{
    [Theory]
    [InlineData("RUN <<[|EOF|]\na\n[|EOF|]\n")]
    [InlineData("RUN <<-\"[|E-1|]\" cat\n\ta\n\t[|E-1|]\n")]
    [InlineData("FROM a AS [|b|]\nCOPY --from=[|b|] /x /y\nFROM [|b|]\nCOPY --from=0 /x /y\n")]
    public void Every_place_of_a_name_is_linked_with_the_others(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.All(text.Spans, span => Assert.Equal(text.Spans, LinkedEditingFeature.At(DockerfileTexts.Snapshot(text.Text), span.Start)));
    }

    [Theory]
    [InlineData("FROM a AS [||]b\n")]
    [InlineData("FROM a AS [||]b\nFROM B\n")]
    [InlineData("FROM a AS b\nCOPY --from=[||]0 /x /y\nFROM b\n")]
    [InlineData("ARG [||]A=1\nFROM $A\n")]
    [InlineData("RUN <<[||]EOF\na\n")]
    [InlineData("FROM [||]a\n")]
    public void A_name_that_is_alone_spelt_in_two_ways_or_not_only_the_files_is_not_linked(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);

        Assert.Empty(LinkedEditingFeature.At(DockerfileTexts.Snapshot(text.Text), text.Cursor));
    }
}
