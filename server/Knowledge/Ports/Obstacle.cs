namespace Basewise.Knowledge.Ports;

/// <summary>Why there is no fresher answer.</summary>
/// <param name="Reason">A clause for people that names the host and holds no secret: <c>ghcr.io does not answer</c>.</param>
public sealed record Obstacle(ObstacleKind Kind, string Reason)
{
    /// <summary>The setting by which a person can take it away, <c>basewise.registries</c>; null where there is none.</summary>
    public string? Setting { get; init; }
}
