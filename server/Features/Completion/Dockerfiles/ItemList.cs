using System.Collections.Immutable;
using System.Globalization;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Collects what is on offer for one place, best first.</summary>
/// <param name="span">What a choice replaces, unless it says otherwise.</param>
internal sealed class ItemList(TextSpan span)
{
    private readonly ImmutableArray<CompletionItem>.Builder items = ImmutableArray.CreateBuilder<CompletionItem>();
    private readonly HashSet<string> labels = new(StringComparer.Ordinal);

    public TextSpan Span { get; } = span;

    public bool IsIncomplete { get; set; }

    /// <summary>Adds a text; one of a label that is there already is left out.</summary>
    /// <param name="text">What is written; the label where it is null.</param>
    /// <param name="topic">What <see cref="DocumentationTopics"/> knows about it.</param>
    public void Add(
        string label, CompletionKind kind, string? detail = null, string? text = null, string? topic = null, string? documentation = null, TextSpan? over = null, bool isDeprecated = false)
    {
        if (!labels.Add(label)) return;

        items.Add(new CompletionItem(label, kind, detail is null ? null : InShort(detail), documentation, new TextEdit(over ?? Span, text ?? label), NextSortText(), label) { Topic = topic, IsDeprecated = isDeprecated });
    }

    public void AddSnippet(string label, string detail, string snippet, string? topic = null, string? filter = null)
    {
        if (!labels.Add(label)) return;

        items.Add(new CompletionItem(label, CompletionKind.Snippet, detail, null, new TextEdit(Span, SnippetText.WithoutPlaces(snippet)), NextSortText(), filter ?? label)
        {
            Snippet = snippet,
            Topic = topic,
        });
    }

    public CompletionList ToList() => items.Count == 0 ? CompletionList.Empty : new(items.ToImmutable(), IsIncomplete);

    /// <summary>The first sentence as plain text: a detail is one line, and no Markdown.</summary>
    private static string InShort(string text)
    {
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? text.TrimEnd('.') : text[..end]).Replace("`", "", StringComparison.Ordinal);
    }

    private string NextSortText() => items.Count.ToString("D5", CultureInfo.InvariantCulture);
}
