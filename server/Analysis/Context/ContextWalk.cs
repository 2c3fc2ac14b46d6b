using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>What a COPY takes along: the entries below its sources that no pattern leaves out, those of upper folders first.</summary>
internal static class ContextWalk
{
    /// <summary>A walk ends here: in a larger context, what is told is true and not everything.</summary>
    private const int MostFolders = 500;
    private const int MostEntries = 5_000;

    /// <summary>Patterns times entries; with very long patterns fewer entries are looked at.</summary>
    private const int MostSteps = 20_000_000;

    /// <param name="enters">Whether to look into a folder that was given out.</param>
    public static IEnumerable<ContextEntry> TakenBy(ContextSource source, BuildContext context, Predicate<ContextEntry> enters)
    {
        CopyExclusions exclusions = CopyExclusions.Of(source);
        Queue<ContextEntry> waiting = new();
        foreach (ContextEntry start in StartsOf(source, context)) waiting.Enqueue(start);

        int folders = 0;
        int entries = 0;
        int most = Math.Min(MostEntries, MostSteps / (1 + (context.Dockerignore?.Syntax.Patterns.Sum(pattern => pattern.Pattern?.Length ?? 0) ?? 0)));
        while (waiting.TryDequeue(out ContextEntry entry) && entries++ < most)
        {
            bool isRoot = entry.Path.Length == 0;
            IgnorePattern? ignoring = isRoot ? null : context.FindIgnoring(entry.Path) ?? exclusions.Find(entry.Path);
            if (ignoring is null && !isRoot) yield return entry;
            if (entry.Kind != EntryKind.Folder || folders == MostFolders) continue;
            if (ignoring is null ? !isRoot && !enters(entry) : context.Dockerignore?.Syntax.MayTakeBack(ignoring) != true) continue;

            folders++;
            if (context.List(entry.Path) is not { } listing) continue;

            foreach (FolderEntry inner in listing.Entries) waiting.Enqueue(new ContextEntry(CleanPath.Join(entry.Path, inner.Name), inner.Kind));
        }
    }

    private static IEnumerable<ContextEntry> StartsOf(ContextSource source, BuildContext context)
    {
        if (source.Wildcard is { } wildcard) return context.Find(wildcard) ?? [];

        return context.Find(source.Path) switch
        {
            Presence.File => [new ContextEntry(source.Path, EntryKind.File)],
            Presence.Folder => [new ContextEntry(source.Path, EntryKind.Folder)],
            _ => [],
        };
    }
}
