using Basewise.Analysis.Context;
using Basewise.Features.Hover;
using Basewise.Testing;

namespace Basewise.Features.Tests.Hover;

/// <summary>What a hover says of a marked word.</summary>
internal static class Hovers
{
    private static readonly DateOnly today = new(2026, 11, 23);

    /// <summary>The hover at the start of the mark, or at a cursor.</summary>
    public static HoverContent? At(string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        return HoverFeature.At(DockerfileTexts.Snapshot(text.Text), text.Span.Start, today);
    }

    /// <summary>The same beside a configuration file.</summary>
    public static HoverContent? At(string marked, string configuration)
    {
        MarkedText text = MarkedText.Parse(marked);
        MemoryTree tree = new MemoryTree().Add("Dockerfile", text.Text).Add(".basewise.yaml", configuration);
        return HoverFeature.At(new Snapshot(DocumentLanguage.Dockerfile, text.Source, new DockerfilePlace(tree, "Dockerfile")), text.Span.Start, today);
    }

    /// <summary>Asserts that the hover at the start of the mark is about what is marked, and says so.</summary>
    public static void AssertSays(string marked, string expected)
    {
        HoverContent? hover = At(marked);

        Assert.Contains(expected, hover?.Markdown, StringComparison.Ordinal);
        Assert.Equal(MarkedText.Parse(marked).Span, hover?.Span);
    }
}
