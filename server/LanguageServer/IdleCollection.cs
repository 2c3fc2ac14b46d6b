namespace Basewise.LanguageServer;

/// <summary>
/// Gives memory back when nothing has been written for a while. On a large machine the collector lets garbage lie: 100 opened files of 100 lines
/// left 48 MB resident, of which 15 MB were garbage (measured in November 2026).
/// </summary>
/// <param name="collect">Collects; tests count instead.</param>
internal sealed class IdleCollection(TimeProvider clock, Action collect) : IDisposable
{
    private const long WorthTheWork = 4_000_000;
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private ITimer? timer;
    private long allocatedBefore;

    /// <summary>Lets go of what can be made again.</summary>
    public Action LetGo { get; set; } = static () => { };

    /// <summary>Whether findings are on their way: those of a very long file take longer than the quiet that is waited for.</summary>
    public Func<bool> IsBusy { get; set; } = static () => false;

    public static void CollectEverything() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    /// <summary>Notes that a document was written to. Called by one notification after the other.</summary>
    public void Postpone()
    {
        timer ??= clock.CreateTimer(_ => CollectIfWorthwhile(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(Quiet, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer?.Dispose();

    private void CollectIfWorthwhile()
    {
        if (IsBusy())
        {
            Postpone();
            return;
        }

        long allocated = GC.GetTotalAllocatedBytes();
        if (allocated - allocatedBefore < WorthTheWork) return;

        allocatedBefore = allocated;
        LetGo();
        collect();
    }
}
