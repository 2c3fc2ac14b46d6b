using System.Collections.Immutable;
using Basewise.Python.Requirements;

namespace Basewise.Knowledge.Ports;

/// <summary>What a distribution says of itself (the core metadata specification), as far as installing goes.</summary>
/// <param name="RequiresPython">Null where it does not say.</param>
/// <param name="RequiresDist">The requirements as they are written, markers with them.</param>
public sealed record CoreMetadata(string Name, string Version, string? RequiresPython, ImmutableArray<string> RequiresDist)
{
    public ImmutableArray<string> ProvidesExtra { get; init; } = [];

    public string? Summary { get; init; }

    /// <summary>What an extra asks for beyond the rest.</summary>
    public IEnumerable<Requirement> RequirementsOf(string extra)
    {
        string[] conditions = [$"extra == \"{extra}\"", $"extra == \"{PackageName.Normalize(extra)}\""];
        foreach (string text in RequiresDist)
        {
            if (Requirement.Find(text) is { Marker: { } marker } requirement && Array.Exists(conditions, marker.ToString().Contains)) yield return requirement;
        }
    }
}
