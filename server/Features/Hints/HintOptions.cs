namespace Basewise.Features.Hints;

/// <summary>Which hints a person wants to see.</summary>
/// <param name="Variables">What variables stand for.</param>
public sealed record HintOptions(bool Variables = true);
