using System.Globalization;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Http;

namespace Basewise.Remote.Answers;

/// <summary>Hosts that are left alone for a while: those that asked for it, and those that did not answer; twice as long each time.</summary>
internal sealed class HostPauses(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstWhenThrottled = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    // Docker Hub's window is six hours; whoever asks for more is not believed.
    private static readonly TimeSpan LongestAskedFor = TimeSpan.FromHours(6);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Pause> pauses = [];

    private sealed record Pause(Obstacle Obstacle, DateTimeOffset Until, int Failures);

    /// <summary>Why a host is not asked at this moment; null where it may be.</summary>
    public Obstacle? Find(string host)
    {
        lock (gate) return pauses.TryGetValue(host, out Pause? pause) && clock.GetUtcNow() < pause.Until ? pause.Obstacle : null;
    }

    /// <summary>A question to the host failed.</summary>
    /// <returns>How long it is left alone now.</returns>
    public TimeSpan Note(string host, ObstacleException failure)
    {
        DateTimeOffset now = clock.GetUtcNow();
        lock (gate)
        {
            // Questions that were under way together fail together, which is one failure.
            if (pauses.TryGetValue(host, out Pause? running) && now < running.Until) return running.Until - now;

            int failures = (running?.Failures ?? 0) + 1;
            TimeSpan length = LengthOf(failure, failures);
            DateTimeOffset until = now + length;
            string time = until.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            Obstacle told = failure.Obstacle with { Reason = $"{failure.Obstacle.Reason}; asked again after {time} UTC" };
            pauses[host] = new Pause(told, until, failures);
            return length;
        }
    }

    /// <summary>The host answered.</summary>
    public void Clear(string host)
    {
        lock (gate) pauses.Remove(host);
    }

    private static TimeSpan LengthOf(ObstacleException failure, int failures)
    {
        if (failure.Pause is { } asked) return asked < First ? First : asked > LongestAskedFor ? LongestAskedFor : asked;

        TimeSpan length = (failure.Obstacle.Kind == ObstacleKind.Throttled ? FirstWhenThrottled : First) * Math.Pow(2, Math.Min(failures - 1, 10));
        return length < Longest ? length : Longest;
    }
}
