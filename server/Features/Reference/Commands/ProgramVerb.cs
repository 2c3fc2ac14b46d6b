namespace Basewise.Features.Reference.Commands;

/// <summary>A subcommand of a program.</summary>
/// <param name="Name">Its words: <c>install</c>, <c>pip install</c>.</param>
/// <param name="Text">What it does, as Markdown, in a sentence or two.</param>
public sealed record ProgramVerb(string Name, string Text);
