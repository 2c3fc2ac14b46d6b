using System.Globalization;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Http;

namespace Basewise.Remote.Registries;

/// <summary>
/// How many manifests a host still gives, as Docker Hub says with each answer: <c>ratelimit-remaining: 76;w=21600</c>. The last ones are left
/// to the person's own builds. Digests and tags are not counted there, so they are asked for all the same.
/// </summary>
internal sealed class PullAllowance(TimeProvider clock)
{
    private const int LeftToThePerson = 20;

    /// <summary>The window slides, so that there are more again after a while.</summary>
    private static readonly TimeSpan BelievedFor = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, (int Left, DateTimeOffset Until)> known = [];

    /// <param name="left">Null where the host does not count.</param>
    public void Note(string host, int? left)
    {
        if (left is not { } count) return;

        lock (gate) known[host] = (count, clock.GetUtcNow() + BelievedFor);
    }

    /// <exception cref="ObstacleException">There are only so many that they are left to the person.</exception>
    public void ThrowIfScarce(string host)
    {
        int left;
        lock (gate)
        {
            if (!known.TryGetValue(host, out (int Left, DateTimeOffset Until) last) || clock.GetUtcNow() >= last.Until || last.Left >= LeftToThePerson) return;

            left = last.Left;
        }

        string count = left.ToString(CultureInfo.InvariantCulture);
        throw new ObstacleException(ObstacleKind.Throttled, $"{host} gives {count} more images for now, which are left to your own builds") { IsOfTheHost = false };
    }
}
