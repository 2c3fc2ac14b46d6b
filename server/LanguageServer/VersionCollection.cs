namespace Basewise.LanguageServer;

/// <summary>
/// Collects between two versions of a very long file, when there is least to keep: what was made of the old one is garbage, and nothing has
/// been made of the new one yet. Left alone, the collector comes in the middle of the work, when there is most: at 100,000 lines that took
/// 200 ms at every other key (measured in November 2026).
/// </summary>
/// <param name="collect">Collects; tests count instead.</param>
internal sealed class VersionCollection(Action collect)
{
    /// <summary>In characters: some 25,000 lines. What a shorter file makes is collected in a moment, whenever that is.</summary>
    public const int LongFile = 1_000_000;

    /// <summary>In bytes: a collection holds up who asks next for 10 ms, and two or three versions' garbage takes it as long as one's.</summary>
    private const long WorthTheWork = 300_000_000;

    private long allocatedBefore;

    /// <summary>Whether findings are on their way: as long as they are, the old version is looked at.</summary>
    public Func<bool> IsBusy { get; set; } = static () => false;

    public static void CollectEverything() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);

    /// <summary>Notes that a document has a new version, which nobody has asked about yet. Called by one notification after the other.</summary>
    /// <param name="length">Of the document, in characters.</param>
    public void Changed(int length)
    {
        if (length < LongFile || IsBusy()) return;

        long allocated = GC.GetTotalAllocatedBytes();
        if (allocated - allocatedBefore < WorthTheWork) return;

        allocatedBefore = allocated;
        collect();
    }
}
