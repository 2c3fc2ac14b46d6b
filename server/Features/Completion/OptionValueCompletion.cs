using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Features.Completion.Dockerfiles;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Ignore;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>Completes what stands behind an option of pip's: files, digests that an index or a lock beside it has, and words that mean all or nothing.</summary>
internal static class OptionValueCompletion
{
    private const int MostEntries = 1_000;

    public static CompletionList At(RequirementsCursor cursor, PackageSurroundings surroundings) => cursor.Line.Options.LastOrDefault(option => option.Name.Span.End <= cursor.Word.Start)?.Option?.Name switch
    {
        "--requirement" or "--constraint" when surroundings.Folder is { } files => Files(cursor, files, file => file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".in", StringComparison.OrdinalIgnoreCase)),
        "--editable" or "--find-links" when surroundings.Folder is { } files => Files(cursor, files, _ => false),
        "--hash" => Hashes(cursor, surroundings),
        "--only-binary" or "--no-binary" when ":all:".Contains(cursor.Typed, StringComparison.Ordinal) || ":none:".Contains(cursor.Typed, StringComparison.Ordinal) => Words(cursor.Word),
        _ => CompletionList.Empty,
    };

    private static CompletionList Words(TextSpan word)
    {
        ItemList items = new(word);
        items.Add(":all:", CompletionKind.Value, "every package");
        items.Add(":none:", CompletionKind.Value, "no package: empties the list");
        return items.ToList();
    }

    /// <summary>What is in the folder that a path leads to; it is relative to the file that it stands in.</summary>
    private static CompletionList Files(RequirementsCursor cursor, ProjectFolder files, Func<string, bool> isWanted)
    {
        int slash = cursor.Typed.LastIndexOf('/');
        string folder = CleanPath.ParentOf(files.Path);
        if (slash >= 0)
        {
            if (!ProjectFolder.TryResolve(files.Path, cursor.Typed[..(slash + 1)] + "x", out string? path)) return CompletionList.Empty;
            folder = CleanPath.ParentOf(path);
        }

        if (files.List(folder) is not { Entries.Length: <= MostEntries } listing) return CompletionList.Empty;

        ItemList items = new(new TextSpan(cursor.Word.Start + slash + 1, cursor.Word.End));
        string own = CleanPath.NameOf(files.Path);
        foreach (FolderEntry entry in listing.Entries)
        {
            if (entry.Name.StartsWith('.') || entry.Name.Any(char.IsWhiteSpace)) continue;
            if (entry.Kind is EntryKind.Folder) items.Add(entry.Name + "/", CompletionKind.Folder);
            else if (entry.Kind is EntryKind.File && isWanted(CleanPath.Join(folder, entry.Name)) && !(entry.Name == own && folder == CleanPath.ParentOf(files.Path))) items.Add(entry.Name, CompletionKind.File);
        }

        return items.ToList();
    }

    /// <summary>Those of the very version: a digest of another one would make every install fail.</summary>
    private static CompletionList Hashes(RequirementsCursor cursor, PackageSurroundings surroundings)
    {
        if (cursor.Line.Requirement?.FindRequirement() is not { } requirement) return CompletionList.Empty;

        ItemList items = new(cursor.Word);
        if (surroundings.Folder is { } files) AddOfLocks(items, requirement, files);
        AddOfIndex(items, requirement, surroundings.Indexes);
        bool isIncomplete = items.IsIncomplete;
        return items.ToList() with { IsIncomplete = isIncomplete };
    }

    private static void AddOfLocks(ItemList items, Requirement requirement, ProjectFolder files)
    {
        foreach ((string name, DependencyFileKind kind) in LockNames.All)
        {
            foreach (LockedPackage package in files.FindBeside(name, kind)?.Packages ?? [])
            {
                if (package.Package != requirement.Name || package.Version is not { } version || !requirement.Specifiers.Contains(version)) continue;

                foreach (LockedFile file in package.Files)
                {
                    if (file.Hash is { } hash) items.Add(hash.ToString(), CompletionKind.Value, $"{file.Name?.Text ?? version.ToString()}, from {name}");
                }
            }
        }
    }

    private static void AddOfIndex(ItemList items, Requirement requirement, AskedIndexes indexes)
    {
        if (new VersionConstraint([requirement.Specifiers]).ExactVersion is not { } version) return;

        Heard<ProjectFiles> heard = indexes.Ask(requirement.Name);
        items.IsIncomplete = heard.Obstacle is { Kind: ObstacleKind.Asking };
        if (heard is not { Value: { } known, Provenance: { } said } || known.Releases.Find(version) is not { } release) return;

        foreach (IndexFile file in release.Files)
        {
            if (file.Sha256 is { } digest) items.Add($"sha256:{digest}", CompletionKind.Value, $"{file.Name}, from {said.Source}");
        }
    }
}
