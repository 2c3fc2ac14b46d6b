namespace Basewise.Features.Reference;

/// <summary>A word of the language in our own words, and where the reference documentation has the rest.</summary>
/// <param name="Form">How it is written.</param>
/// <param name="Text">What it does, as Markdown, in a sentence or two.</param>
/// <param name="Anchor">The heading on the page of the Dockerfile reference.</param>
public sealed record ReferenceEntry(string Form, string Text, string Anchor)
{
    public const string Page = "https://docs.docker.com/reference/dockerfile/";

    public string Address => $"{Page}#{Anchor}";

    /// <summary>The form, the text and the link, one below the other.</summary>
    public string ToMarkdown() => $"```dockerfile\n{Form}\n```\n{WithoutForm}";

    /// <summary>For where the first line of the form is shown already.</summary>
    public string ToMarkdownBelowForm() => Form.Contains('\n', StringComparison.Ordinal) ? ToMarkdown() : WithoutForm;

    private string WithoutForm => $"{Text}\n\n[Dockerfile reference]({Address})";
}
