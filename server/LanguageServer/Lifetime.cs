using StreamJsonRpc.Protocol;

namespace Basewise.LanguageServer;

/// <summary>
/// Where the conversation stands: before <c>initialize</c>, under way, after <c>shutdown</c>, over. Decides what may be asked, and ends with
/// the process's exit status.
/// </summary>
internal sealed class Lifetime
{
    private readonly TaskCompletionSource<int> exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource allAnswered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? noneOpen;
    private volatile Phase phase;
    private int unanswered;
    private int ending;

    private enum Phase
    {
        Created,
        Running,
        ShutDown,
    }

    /// <summary>The last answer has left that a client waited for, and nothing else is waiting for that.</summary>
    public event Action? Rested;

    /// <summary>Completes with the exit status: 0 after <c>shutdown</c>, 1 without.</summary>
    public Task<int> Exit => exit.Task;

    /// <summary>Completes when every request that was read has its answer sent. Meaningful once <see cref="Exit"/> has completed.</summary>
    public Task AllAnswered => allAnswered.Task;

    /// <summary>The error that a message is answered with (a notification: dropped with) in this phase, or <c>null</c> if it may pass.</summary>
    public JsonRpcError.ErrorDetail? Refuse(JsonRpcRequest request) => (phase, request.Method) switch
    {
        (_, "exit") => null,
        (Phase.Created, "initialize") => null,
        (Phase.Created, _) => new() { Code = (JsonRpcErrorCode)(-32002), Message = "The server waits for initialize." },
        (Phase.Running, "initialize") => new() { Code = JsonRpcErrorCode.InvalidRequest, Message = "The server is initialized already." },
        (Phase.ShutDown, _) => new() { Code = JsonRpcErrorCode.InvalidRequest, Message = "The server has been shut down." },
        _ => null,
    };

    /// <summary>Notes that a message is about to be handled. Called in the order of the messages, by their only reader.</summary>
    public void Received(JsonRpcRequest request)
    {
        if (request.IsResponseExpected) Received();
        if (request.Method == "initialize") phase = Phase.Running;
        if (request.Method == "shutdown") phase = Phase.ShutDown;
    }

    public void Received() => Interlocked.Increment(ref unanswered);

    /// <summary>Notes that answers have left.</summary>
    public void Answered(int count)
    {
        if (Interlocked.Add(ref unanswered, -count) != 0) return;

        if (Volatile.Read(ref ending) != 0) allAnswered.TrySetResult();
        if (Interlocked.Exchange(ref noneOpen, null) is { } waiting) waiting.TrySetResult();
        else Rested?.Invoke();
    }

    /// <summary>Completes when no request waits for its answer.</summary>
    public Task WhenNoneIsOpenAsync()
    {
        if (Volatile.Read(ref unanswered) == 0) return Task.CompletedTask;

        TaskCompletionSource made = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task waiting = (Interlocked.CompareExchange(ref noneOpen, made, null) ?? made).Task;

        // The last answer may have left before anybody was there to be told.
        if (Volatile.Read(ref unanswered) == 0) Interlocked.Exchange(ref noneOpen, null)?.TrySetResult();
        return waiting;
    }

    /// <summary>Ends the conversation: <c>exit</c> came, the input ended, or the client's process is gone.</summary>
    public void End()
    {
        // A full fence, as the other side has one: else each could miss what the other wrote.
        Interlocked.Exchange(ref ending, 1);
        if (Volatile.Read(ref unanswered) == 0) allAnswered.TrySetResult();
        exit.TrySetResult(phase == Phase.ShutDown ? 0 : 1);
    }
}
