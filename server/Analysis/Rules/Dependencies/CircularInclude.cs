using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports files that include one another in a circle.</summary>
internal sealed class CircularInclude : DependencyRule
{
    /// <summary>More ways back than these are the same mistake.</summary>
    private const int MostCircles = 20;

    public override RuleDescriptor Descriptor { get; } = new(
        "circular-include", Category.Dependencies, Severity.Error,
        "A file includes itself by way of others", FixKind.Safe, [])
    {
        LooksAtOtherFiles = true,
    };

    public override void Check(DependencyContext context)
    {
        HashSet<string> deadEnds = new(StringComparer.Ordinal);
        int found = 0;
        foreach (FileInclusion inclusion in context.File.Inclusions)
        {
            if (context.Folder is not { } folder || found == MostCircles) return;
            if (FindWayBack(folder, inclusion, deadEnds) is not { } way) continue;

            found++;

            context.Report(
                inclusion.Path.Span,
                way.Count switch
                {
                    0 => $"{inclusion.Path.Text} includes itself: pip stops here.",
                    1 => $"{inclusion.Path.Text} includes this file in turn: pip stops here.",
                    _ => $"{inclusion.Path.Text} leads back to this file by way of {string.Join(", ", way.Skip(1))}: pip stops here.",
                },
                way.Count == 0 && LineRemoval.Find(context.File, inclusion.Span) is { } edit ? [Fix.Safe("Remove the line", edit)] : []);
        }
    }

    /// <summary>The files on the way, the included one first; empty for the file itself, null where no way leads back.</summary>
    /// <param name="deadEnds">The files from which no way leads back.</param>
    private static List<string>? FindWayBack(ProjectFolder folder, FileInclusion inclusion, HashSet<string> deadEnds)
    {
        if (!ProjectFolder.TryResolve(folder.Path, inclusion.Path.Text, out string? first)) return null;
        if (first == folder.Path) return [];
        if (deadEnds.Contains(first)) return null;

        Dictionary<string, string?> from = new(StringComparer.Ordinal) { [first] = null };
        Queue<string> open = new([first]);
        while (open.TryDequeue(out string? path))
        {
            foreach (FileInclusion next in folder.FindFile(path, DependencyFileKind.Requirements)?.Inclusions ?? [])
            {
                if (!ProjectFolder.TryResolve(path, next.Path.Text, out string? target)) continue;
                if (target == folder.Path) return Way(path, from);
                if (!deadEnds.Contains(target) && from.TryAdd(target, path)) open.Enqueue(target);
            }
        }

        deadEnds.UnionWith(from.Keys);
        return null;
    }

    private static List<string> Way(string last, Dictionary<string, string?> from)
    {
        List<string> names = [];
        for (string? path = last; path is not null; path = from[path]) names.Add(path);
        names.Reverse();
        return names;
    }
}
