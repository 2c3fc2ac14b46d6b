using System.Collections.Immutable;

namespace Basewise.Features.Reference;

/// <summary>A key of <c>RUN --mount</c> for one type of mount.</summary>
/// <param name="Name">The name that is offered.</param>
/// <param name="Text">What it does, as Markdown, in a sentence or two.</param>
/// <param name="Aliases">Other names for the same.</param>
public sealed record MountKey(string Name, string Text, params ImmutableArray<string> Aliases)
{
    public ImmutableArray<ReferenceValue> Values { get; init; } = [];

    /// <summary>Whether it means something without a value.</summary>
    public bool IsSwitch { get; init; }

    public bool IsNamed(string name) => name == Name || Aliases.Contains(name);
}
