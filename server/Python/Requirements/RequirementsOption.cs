namespace Basewise.Python.Requirements;

/// <summary>An option that pip knows in a requirements file.</summary>
/// <param name="Name">The long name, with its dashes.</param>
/// <param name="Value">What the value is, in capitals; null for a flag.</param>
/// <param name="Summary">What it does, in one sentence.</param>
public sealed record RequirementsOption(string Name, string? Value, string Summary)
{
    /// <summary>Other spellings: <c>-r</c>, <c>--config-setting</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether it stands after a requirement and is about that alone.</summary>
    public bool IsPerRequirement { get; init; }

    /// <summary>The one-letter spelling, <c>-r</c>; null without one.</summary>
    public string? ShortName => Aliases.FirstOrDefault(alias => alias.Length == 2);
}
