using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;
using Basewise.Remote;
using Basewise.Testing;

namespace Basewise.LanguageServer.Tests;

/// <summary>The network as the program has it, for a server in memory: with a home of its own and a clock that the test moves.</summary>
internal sealed class LiveNetwork : IDisposable
{
    /// <summary>For an answer that waits for nobody.</summary>
    public static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(50);

    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("basewise-home-");
    private readonly RemoteNetwork network;

    /// <param name="roots">Who is believed about what a host is; null: whom the system believes.</param>
    public LiveNetwork(X509Certificate2Collection? roots = null) =>
        network = new RemoteNetwork(new RemoteSurroundings(Clock, _ => null, Home, Cache) { Roots = roots });

    public ManualTimeProvider Clock { get; } = new();

    public string Home => home.FullName;

    public string Cache => Path.Combine(Home, "cache");

    public Surroundings Surroundings => new(Clock, (snapshot, options) => snapshot.Lint(options), _ => true) { Network = network };

    public RunningServer StartServer() => RunningServer.Start(Hosts.Memory, Surroundings);

    public void WaitForAnswers() => Assert.True(network.WaitForAnswers(LspClient.Patience), "no answer came");

    /// <summary>Whoever waits for a host that is silent waits by the clock, also who asks only now.</summary>
    public void WaitForSilentHost()
    {
        Stopwatch patience = Stopwatch.StartNew();
        while (!network.WaitForAnswers(TimeSpan.FromMilliseconds(200)))
        {
            Assert.True(patience.Elapsed < LspClient.Patience, "no answer came");
            Clock.Advance(TimeSpan.FromSeconds(11));
        }
    }

    /// <summary>Asks until it is answered at once, some times at the most: the first ones compile what all need, and what they take beyond that on a busy machine is the machine's.</summary>
    /// <returns>The last answer, which came at once.</returns>
    public static async Task<string> AskAtOnceAsync(Func<Task<string>> ask)
    {
        const int MostQuestions = 20;
        TimeSpan fastest = TimeSpan.MaxValue;
        string answer = "";
        for (int i = 0; i < MostQuestions && fastest > AtOnce; i++)
        {
            long begin = Stopwatch.GetTimestamp();
            answer = await ask();
            TimeSpan time = Stopwatch.GetElapsedTime(begin);
            if (time < fastest) fastest = time;
        }

        Assert.InRange(fastest, TimeSpan.Zero, AtOnce);
        return answer;
    }

    public void Dispose()
    {
        network.Dispose();
        home.Delete(recursive: true);
    }
}
