using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Basewise.Testing;

/// <summary>All that a server sent. Each message can be taken once; who comes too early waits.</summary>
internal sealed class LspInbox
{
    private readonly object gate = new();
    private readonly List<(JObject Message, bool IsTaken)> messages = [];
    private TaskCompletionSource changed = NewSignal();
    private Exception? end;

    public IReadOnlyList<JObject> All
    {
        get
        {
            lock (gate) return [.. messages.Select(entry => entry.Message)];
        }
    }

    public void Add(JObject message, bool isTaken)
    {
        lock (gate)
        {
            messages.Add((message, isTaken));
            Wake();
        }
    }

    /// <summary>Nothing more will come.</summary>
    public void End(Exception reason)
    {
        lock (gate)
        {
            end ??= reason;
            Wake();
        }
    }

    public async Task<JObject> TakeAsync(Func<JObject, bool> where, string what)
    {
        using CancellationTokenSource patience = new(LspClient.Patience);
        while (true)
        {
            Task wait;
            lock (gate)
            {
                int index = messages.FindIndex(entry => !entry.IsTaken && where(entry.Message));
                if (index >= 0)
                {
                    messages[index] = messages[index] with { IsTaken = true };
                    return messages[index].Message;
                }

                if (end is not null) throw new InvalidOperationException($"{what} never came, and will not. {Describe()}", end);
                wait = changed.Task;
            }

            try
            {
                await wait.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"{what} did not come. {Describe()}");
            }
        }
    }

    public string Describe()
    {
        lock (gate)
        {
            IEnumerable<string> last = messages.TakeLast(10).Select(entry => entry.Message.ToString(Formatting.None)).Select(text => text.Length <= 300 ? text : text[..300] + "…");
            return $"{messages.Count} messages came, the last ones:\n{string.Join('\n', last)}";
        }
    }

    private void Wake()
    {
        TaskCompletionSource before = changed;
        changed = NewSignal();
        before.TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
