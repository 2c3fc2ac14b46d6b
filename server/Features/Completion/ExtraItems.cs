using Basewise.Analysis.Dependencies;
using Basewise.Features.Completion.Dockerfiles;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion;

/// <summary>
/// The extras of a package: those that its metadata name, where an index has them beside its files (PEP 658), and those that the project's
/// locks know of.
/// </summary>
internal static class ExtraItems
{
    private const int MostNamed = 4;

    public static CompletionList At(RequirementsCursor cursor, PackageSurroundings surroundings)
    {
        if (cursor.Line.Requirement is not { Name: { } name } requirement || PackageName.Find(name.Text) is not { } package) return CompletionList.Empty;

        VersionSpecifierSet wanted = new([.. requirement.Specifiers.Select(specifier => specifier.Specifier).OfType<VersionSpecifier>()]);
        return Of(package, version => wanted.Contains(version), requirement.Extras, cursor.Word, surroundings);
    }

    /// <param name="isWanted">Which versions are asked for: the newest of them that has metadata tells.</param>
    /// <param name="written">Those that are asked for by now.</param>
    public static CompletionList Of(PackageName package, Func<PackageVersion, bool> isWanted, IEnumerable<RequirementsWord> written, TextSpan word, PackageSurroundings surroundings)
    {
        HashSet<string> others = [.. written.Where(extra => extra.Span != word).Select(extra => PackageName.Normalize(extra.Text))];
        ItemList items = new(word);
        AddOfIndex(items, package, isWanted, others, surroundings);
        AddOfLocks(items, package, others, surroundings.Folder);
        return new CompletionList(items.ToList().Items, items.IsIncomplete);
    }

    private static void AddOfIndex(ItemList items, PackageName package, Func<PackageVersion, bool> isWanted, HashSet<string> others, PackageSurroundings surroundings)
    {
        Heard<ProjectFiles> heard = surroundings.Indexes.Ask(package);
        items.IsIncomplete = heard.Obstacle is { Kind: ObstacleKind.Asking };
        ListedReleases? listed = heard.Value?.Releases;
        ListedRelease? release = listed?.FindNewest(known => known.Described is not null && isWanted(known.Version)) ?? listed?.All.FirstOrDefault(known => known.Described is not null && isWanted(known.Version));
        if (release is null) return;

        Heard<CoreMetadata> told = surroundings.Indexes.AskMetadata(release);
        items.IsIncomplete |= told.Obstacle is { Kind: ObstacleKind.Asking };
        if (told is not { Value: { } metadata, Provenance: { } said }) return;

        foreach (string extra in metadata.ProvidesExtra)
        {
            if (others.Contains(PackageName.Normalize(extra))) continue;

            string[] brought = [.. metadata.RequirementsOf(extra).Select(requirement => requirement.Name.Text).Distinct()];
            string more = brought.Length > MostNamed ? $" and {brought.Length - MostNamed} more" : "";
            items.Add(
                extra, CompletionKind.Value, brought.Length == 0 ? null : string.Join(", ", brought.Take(MostNamed)) + more,
                documentation: $"An extra of {package.Text} {release.Version}, as {said.Source} has it.");
        }
    }

    private static void AddOfLocks(ItemList items, PackageName package, HashSet<string> others, ProjectFolder? folder)
    {
        if (folder is null) return;

        foreach ((string file, DependencyFileKind kind) in LockNames.All)
        {
            foreach (LockedPackage locked in folder.FindBeside(file, kind)?.Packages ?? [])
            {
                if (locked.Package != package) continue;

                foreach (string extra in locked.Extras)
                {
                    if (!others.Contains(PackageName.Normalize(extra))) items.Add(extra, CompletionKind.Value, documentation: $"An extra of {package.Text} {locked.Version}, by `{file}`.");
                }
            }
        }
    }
}
