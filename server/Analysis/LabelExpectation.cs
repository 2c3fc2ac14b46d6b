namespace Basewise.Analysis;

/// <summary>What a project expects of one label.</summary>
/// <param name="IsRequired">Whether every final image has to have it.</param>
public sealed record LabelExpectation(LabelKind Kind, bool IsRequired);
