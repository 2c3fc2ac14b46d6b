using Basewise.Knowledge.Ports;
using Basewise.Remote.Http;

namespace Basewise.Remote.Answers;

/// <summary>
/// Answers of one kind: what is known is said at once, and what is too old is asked again behind it, each thing by one question at a time.
/// </summary>
/// <param name="folder">Where answers outlast the program; null where they do not.</param>
/// <param name="freshFor">How long an answer is not asked for again.</param>
internal sealed class AnswerBook<T>(
    IAnswerFormat<T> format, AnswerFolder? folder, Flights flights, HostPauses pauses, TimeProvider clock, TimeSpan freshFor)
    where T : class
{
    private const int MostEntries = 2000;

    /// <summary>That there is no such thing is believed for a shorter time: somebody may be about to push it.</summary>
    private static readonly TimeSpan AbsentFor = TimeSpan.FromMinutes(10);

    /// <summary>What the host itself is not to blame for: other credentials may be at hand by then.</summary>
    private static readonly TimeSpan PauseOfOne = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Entry> entries = [];

    public Heard<T> Ask(Topic<T> topic)
    {
        bool begins = false;
        Entry entry;
        Heard<T> heard;
        lock (gate)
        {
            entry = FindOrRead(topic.Key);
            Obstacle? obstacle = null;
            if (!IsFresh(entry.Known))
            {
                obstacle = topic.FindRefusal() ?? FindObstacle(topic.Host, entry);
                if (obstacle is null)
                {
                    begins = entry.IsFree;
                    entry.IsFree = false;
                    obstacle = entry.Asking ??= new Obstacle(ObstacleKind.Asking, $"{topic.Host} is being asked");
                }
            }

            heard = entry.Say(obstacle);
        }

        if (begins) Begin(topic, entry);
        return heard;
    }

    /// <summary>Takes an answer that came with another one.</summary>
    public void Put(string key, Known<T> known)
    {
        lock (gate) FindOrRead(key).Known = known;
        folder?.Write(format, key, known);
    }

    private void Begin(Topic<T> topic, Entry entry) => flights.Begin(token => FlyAsync(topic, entry, token));

    private Entry FindOrRead(string key)
    {
        if (entries.TryGetValue(key, out Entry? entry)) return entry;

        if (entries.Count >= MostEntries) Forget();
        entry = new Entry { Known = folder?.Read(format, key) };
        entries.Add(key, entry);
        return entry;
    }

    private void Forget()
    {
        foreach (string key in entries.Where(entry => entry.Value.IsFree).Select(entry => entry.Key).ToList()) entries.Remove(key);
    }

    private bool IsFresh(Known<T>? known)
    {
        if (known is null) return false;

        // An answer of tomorrow is one of a clock that was wrong.
        TimeSpan age = clock.GetUtcNow() - known.At;
        return age >= TimeSpan.Zero && age < (known.Value is null ? AbsentFor : freshFor);
    }

    private Obstacle? FindObstacle(string host, Entry entry) =>
        pauses.Find(host) ?? (clock.GetUtcNow() < entry.NotBefore ? entry.Obstacle : null);

    private async Task FlyAsync(Topic<T> topic, Entry entry, CancellationToken cancellationToken)
    {
        try
        {
            Known<T>? before = entry.Known;
            Known<T> known = await topic.Fetch(before, cancellationToken).ConfigureAwait(false);
            pauses.Clear(topic.Host);
            Land(entry, known, obstacle: null, default);
            folder?.Write(format, topic.Key, known);
            if (before is null || !format.AreSame(before.Value, known.Value)) flights.RaiseChanged();
        }
        catch (ObstacleException failure)
        {
            TimeSpan pause = failure.IsOfTheHost ? pauses.Note(topic.Host, failure) : PauseOfOne;
            Land(entry, known: null, failure.Obstacle, clock.GetUtcNow() + pause);
            flights.Note($"{topic.Key}: {failure.Obstacle.Reason}");
            flights.RaiseChangedAfter(pause);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Land(entry, known: null, obstacle: null, default);
        }
#pragma warning disable CA1031 // A defect in reading one answer must not leave its entry waiting for ever. Its message may hold what was sent, so only its type is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Obstacle obstacle = new(ObstacleKind.Unusable, $"asking {topic.Host} failed ({exception.GetType().Name})");
            Land(entry, known: null, obstacle, clock.GetUtcNow() + PauseOfOne);
            flights.Note($"{topic.Key}: {obstacle.Reason}");
        }
    }

    private void Land(Entry entry, Known<T>? known, Obstacle? obstacle, DateTimeOffset notBefore)
    {
        lock (gate)
        {
            entry.Known = known ?? entry.Known;
            (entry.Obstacle, entry.NotBefore, entry.IsFree) = (obstacle, notBefore, true);
        }
    }

    private sealed class Entry
    {
        private (Known<T>? Known, Heard<T> Heard)? said;

        public Known<T>? Known { get; set; }

        public Obstacle? Obstacle { get; set; }

        public DateTimeOffset NotBefore { get; set; }

        /// <summary>That somebody is asking, in words.</summary>
        public Obstacle? Asking { get; set; }

        /// <summary>Whether nobody is asking.</summary>
        public bool IsFree { get; set; } = true;

        /// <summary>What is known and what stands in the way, put together anew only where it is not what was said last.</summary>
        public Heard<T> Say(Obstacle? obstacle)
        {
            if (said is var (known, heard) && ReferenceEquals(known, Known) && ReferenceEquals(heard.Obstacle, obstacle)) return heard;

            Heard<T> now = new(Known?.Value, Known?.At, obstacle) { IsAbsent = Known is { Value: null }, Provenance = Known?.Provenance };
            said = (Known, now);
            return now;
        }
    }
}
