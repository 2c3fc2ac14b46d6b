namespace Basewise.Remote.Answers;

/// <summary>The questions that are under way, of every kind.</summary>
internal sealed class Flights(TimeProvider clock) : IDisposable
{
    private readonly CancellationTokenSource lifetime = new();
    private readonly Lock gate = new();
    private int count;
    private TaskCompletionSource? landed;

    /// <summary>An answer is not what it was, or may be asked for again. Raised on any thread.</summary>
    public event Action? Changed;

    /// <summary>Something that a person may want to read in a log.</summary>
    public event Action<string>? Noted;

    public void RaiseChanged() => Changed?.Invoke();

    public void Note(string message) => Noted?.Invoke(message);

    public void Begin(Func<CancellationToken, Task> flight)
    {
        lock (gate) count++;
        CancellationToken token = lifetime.Token;
        _ = Task.Run(() => flight(token), CancellationToken.None).ContinueWith(_ => End(), TaskScheduler.Default);
    }

    /// <summary>Says after a while that there may be more to hear.</summary>
    public void RaiseChangedAfter(TimeSpan pause) => _ = RaiseAsync(pause);

    /// <returns>Whether nothing is under way any more.</returns>
    public bool Wait(TimeSpan longest)
    {
        Task waiting;
        lock (gate)
        {
            if (count == 0) return true;

            landed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting = landed.Task;
        }

        return waiting.Wait(longest);
    }

    public void Dispose()
    {
        lifetime.Cancel();
        lifetime.Dispose();
    }

    private void End()
    {
        TaskCompletionSource? last = null;
        lock (gate)
        {
            if (--count == 0) (last, landed) = (landed, null);
        }

        last?.TrySetResult();
    }

    private async Task RaiseAsync(TimeSpan pause)
    {
        await Task.Delay(pause, clock, lifetime.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!lifetime.IsCancellationRequested) RaiseChanged();
    }
}
