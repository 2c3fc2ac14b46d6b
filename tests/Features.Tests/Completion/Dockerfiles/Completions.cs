using Basewise.Features.Completion;
using Basewise.Testing;

namespace Basewise.Features.Tests.Completion.Dockerfiles;

/// <summary>What is offered at the mark in a Dockerfile.</summary>
internal static class Completions
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static CompletionList At(string marked, char? trigger = null)
    {
        MarkedText text = MarkedText.Parse(marked);
        return CompletionFeature.At(DockerfileTexts.Snapshot(text.Text), text.Cursor, new CompletionOccasion(trigger, Today));
    }

    public static string[] Labels(string marked, char? trigger = null) => [.. At(marked, trigger).Items.Select(item => item.Label)];

    /// <summary>The first labels with a blank between them, as many as are expected.</summary>
    public static void AssertFirst(string expected, string marked, char? trigger = null)
    {
        string[] labels = Labels(marked, trigger);
        Assert.Equal(expected, string.Join(' ', labels.Take(expected.Split(' ').Length)));
    }

    /// <summary>The text after one item was chosen.</summary>
    public static string Choose(string label, string marked)
    {
        CompletionItem item = Item(label, marked);
        return MarkedText.Parse(marked).Source.With(item.Edit).Content;
    }

    public static CompletionItem Item(string label, string marked) =>
        At(marked).Items.FirstOrDefault(item => item.Label == label)
        ?? throw new InvalidOperationException($"{label} is not among {string.Join(", ", Labels(marked))}.");
}
