namespace Basewise.Features.Reference;

/// <summary>A value that can be written, and in a few words what it means.</summary>
public sealed record ReferenceValue(string Text, string Meaning);
