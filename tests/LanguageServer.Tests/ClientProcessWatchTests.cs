using System.Diagnostics;
using Basewise.Testing;

namespace Basewise.LanguageServer.Tests;

public class ClientProcessWatchTests
{
    [Fact]
    public void A_process_that_was_seen_and_is_gone_ends_the_server()
    {
        bool isRunning = true;
        ManualTimeProvider clock = new();
        Lifetime lifetime = new();
        using ClientProcessWatch watch = new(lifetime, clock, _ => isRunning);

        watch.Begin(42);
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(lifetime.Exit.IsCompleted);

        isRunning = false;
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(lifetime.Exit.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_process_that_was_never_seen_lives_elsewhere()
    {
        ManualTimeProvider clock = new();
        Lifetime lifetime = new();
        using ClientProcessWatch watch = new(lifetime, clock, _ => false);

        watch.Begin(42);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(lifetime.Exit.IsCompleted);
    }

    [Fact]
    public void This_process_runs_and_one_that_has_ended_does_not()
    {
        Assert.True(ClientProcessWatch.IsRunning(Environment.ProcessId));

        using Process ended = Process.Start(new ProcessStartInfo("true")) ?? throw new InvalidOperationException("true did not start.");
        ended.WaitForExit();
        Assert.False(ClientProcessWatch.IsRunning(ended.Id));
        Assert.False(ClientProcessWatch.IsRunning(int.MaxValue));
    }
}
