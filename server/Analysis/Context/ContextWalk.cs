using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>A walk over what a COPY takes along and what it does not: the entries below its source, those of upper folders first.</summary>
internal sealed class ContextWalk(ContextSource source, BuildContext context)
{
    /// <summary>A walk ends here: in a larger context, what is told is true and not everything.</summary>
    private const int MostFolders = 500;
    private const int MostEntries = 5_000;

    /// <summary>A file of more sources than people write has less to spend on each.</summary>
    private const int UsualSources = 10;

    /// <summary>Patterns times entries; with very long patterns fewer entries are looked at.</summary>
    private const int MostSteps = 20_000_000;

    private readonly CopyExclusions exclusions = CopyExclusions.Of(source);

    /// <summary>Whether the walk that has ended has seen everything.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The entries that no pattern leaves out.</summary>
    /// <param name="enters">Whether to look into a folder that was given out.</param>
    /// <param name="cares">Whether a file is worth being compared with the patterns; the others are not given out.</param>
    public static IEnumerable<ContextEntry> TakenBy(
        ContextSource source, BuildContext context, Predicate<ContextEntry> enters, Predicate<ContextEntry> cares)
    {
        foreach ((ContextEntry entry, IgnorePattern? ignoring) in new ContextWalk(source, context).Entries(enters, cares))
        {
            if (ignoring is null) yield return entry;
        }
    }

    /// <summary>The entries with the pattern that leaves them out, if one does. What is in a folder that is left out is not given out.</summary>
    public IEnumerable<(ContextEntry Entry, IgnorePattern? Ignoring)> Entries(Predicate<ContextEntry> enters, Predicate<ContextEntry> cares)
    {
        Queue<ContextEntry> waiting = new(Starts());
        int folders = 0;
        int entries = 0;
        int most = FindMostEntries();
        while (waiting.TryDequeue(out ContextEntry entry))
        {
            if (entries++ == most)
            {
                IsComplete = false;
                yield break;
            }

            if (entry.Kind != EntryKind.Folder && !cares(entry)) continue;

            bool isRoot = entry.Path.Length == 0;
            IgnorePattern? ignoring = isRoot ? null : context.FindIgnoring(entry.Path) ?? exclusions.Find(entry.Path);
            if (!isRoot) yield return (entry, ignoring);
            if (entry.Kind != EntryKind.Folder) continue;
            if (ignoring is null ? !isRoot && !enters(entry) : context.Dockerignore?.Syntax.MayTakeBack(ignoring) != true) continue;

            if (folders++ < MostFolders && context.List(entry.Path) is { } listing)
            {
                IsComplete &= listing.IsComplete;
                foreach (FolderEntry inner in listing.Entries) waiting.Enqueue(new ContextEntry(CleanPath.Join(entry.Path, inner.Name), inner.Kind));
            }
            else
            {
                IsComplete = false;
            }
        }
    }

    private int FindMostEntries()
    {
        int patterns = context.Dockerignore?.Syntax.Patterns.Sum(pattern => pattern.Pattern?.Length ?? 0) ?? 0;
        return Math.Min(MostEntries, MostSteps / (1 + patterns)) / Math.Max(1, context.Sources.Length / UsualSources);
    }

    private IEnumerable<ContextEntry> Starts()
    {
        if (source.Wildcard is { } wildcard)
        {
            if (context.Find(wildcard) is { } found) return found;

            IsComplete = false;
            return [];
        }

        return context.Find(source.Path) switch
        {
            Presence.File => [new ContextEntry(source.Path, EntryKind.File)],
            Presence.Folder => [new ContextEntry(source.Path, EntryKind.Folder)],
            _ => [],
        };
    }
}
