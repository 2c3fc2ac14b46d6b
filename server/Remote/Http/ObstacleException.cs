using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Http;

/// <summary>A question has no answer now. Its message goes to people and logs: it names hosts and holds no secret.</summary>
/// <param name="pause">How long the host asks to be left alone; null where it does not say.</param>
internal sealed class ObstacleException(ObstacleKind kind, string reason, TimeSpan? pause = null, Exception? cause = null) : Exception(reason, cause)
{
    public Obstacle Obstacle { get; } = new(kind, reason);

    public TimeSpan? Pause { get; } = pause;

    /// <summary>Whether other questions to the same host would fare no better.</summary>
    public bool IsOfTheHost { get; init; } = kind is ObstacleKind.Unreachable or ObstacleKind.Throttled or ObstacleKind.Faulty;
}
