using Basewise.Knowledge.Ports;
using Basewise.LanguageServer.Rpc;

namespace Basewise.LanguageServer;

/// <summary>The language server: one conversation with one client, from its first message to its last.</summary>
public static class Server
{
    // Answers that are on their way when the client says exit have this long to leave.
    private static readonly TimeSpan LongestFarewell = TimeSpan.FromSeconds(1);

    public static string Version { get; } = typeof(Server).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Talks until the client says exit, ends its output, or dies.</summary>
    /// <param name="knowledge">The folder with the person's own copy of the facts; null where there is none.</param>
    /// <returns>The exit status that the protocol wants: 0 where <c>shutdown</c> came before, else 1.</returns>
    public static Task<int> RunAsync(Stream input, Stream output, TimeProvider clock, INetwork network, string? knowledge = null) => RunAsync(
        input, output, new Surroundings(clock, (snapshot, options) => snapshot.Lint(options), ClientProcessWatch.IsRunning)
        {
            Network = network,
            Knowledge = knowledge,
        });

    internal static async Task<int> RunAsync(Stream input, Stream output, Surroundings surroundings)
    {
        Lifetime lifetime = new();
        MessageFrames frames = new(input, output, Connection.CreateFormatter(), lifetime);
        using Connection rpc = new(frames);
        using ClientProcessWatch watch = new(lifetime, surroundings.Clock, surroundings.IsRunning);
        using IdleCollection idle = new(surroundings.Clock, IdleCollection.CollectEverything);
        new Conversation(rpc, lifetime, surroundings).Connect(frames, watch, idle);

        rpc.StartListening();
        Task connected = rpc.Completion.ContinueWith(_ => lifetime.End(), TaskScheduler.Default);
        int status = await lifetime.Exit.ConfigureAwait(false);
        await Task.WhenAny(lifetime.AllAnswered, connected, Task.Delay(LongestFarewell, surroundings.Clock)).ConfigureAwait(false);
        return status;
    }
}
