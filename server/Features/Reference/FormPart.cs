namespace Basewise.Features.Reference;

/// <summary>A part of the form of an instruction.</summary>
/// <param name="Label">As it stands in the form; no other part has the same.</param>
/// <param name="Text">What it is, as Markdown, in a sentence.</param>
public sealed record FormPart(string Label, string Text);
