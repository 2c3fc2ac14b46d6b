using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>An environment variable that a program of the Python world reads.</summary>
/// <param name="Text">What it does, as Markdown, in a sentence or two.</param>
/// <param name="Values">What is worth writing, most usual first.</param>
public sealed record EnvironmentEntry(string Name, string Text, params ImmutableArray<string> Values);
