namespace Basewise.LanguageServer.Diagnostics;

/// <summary>Wakes who waits for anything to change: a document, a file, the settings.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource<bool> next = New();

    /// <summary>Completes at the next change: true to look again, false because the server shuts down.</summary>
    public Task<bool> Next => Volatile.Read(ref next).Task;

    public void Set() => Interlocked.Exchange(ref next, New()).TrySetResult(true);

    public void End() => Volatile.Read(ref next).TrySetResult(false);

    private static TaskCompletionSource<bool> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
