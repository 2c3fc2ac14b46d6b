namespace Basewise.Knowledge.Ports;

/// <summary>What is known by now of something outside. It is an answer, never a failure: "unknown" is one too.</summary>
/// <param name="Value">What was heard last; null where nothing was.</param>
/// <param name="At">When it was heard; null where nothing was.</param>
/// <param name="Obstacle">Why there is nothing fresher; null where it is fresh.</param>
public sealed record Heard<T>(T? Value, DateTimeOffset? At, Obstacle? Obstacle)
    where T : class
{
    /// <summary>Whether who must know says that there is no such thing.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Who said so, <c>registry-1.docker.io</c>, and of which day; null where nobody has yet.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Whether anything was heard: a value, or that there is none.</summary>
    public bool IsKnown => Value is not null || IsAbsent;
}
