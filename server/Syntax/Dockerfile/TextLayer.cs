namespace Basewise.Syntax.Dockerfile;

/// <summary>Instructions that were read from one version of a text, from one of them to the next layer.</summary>
/// <param name="First">The index of the first one.</param>
/// <param name="Length">How long that text is, in characters: they hold on to it.</param>
internal readonly record struct TextLayer(int First, int Length);
