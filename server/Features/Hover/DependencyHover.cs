using Basewise.Analysis.Dependencies;
using Basewise.Features.Packages;
using Basewise.Features.Places;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;

namespace Basewise.Features.Hover;

/// <summary>The hover in files that name packages: on a package, on a marker, and on an option of pip's.</summary>
internal static class DependencyHover
{
    /// <param name="images">The images that the packages are installed into.</param>
    /// <param name="packages">What indexes say by now; null where nobody may be asked.</param>
    public static HoverContent? Find(DependencyFile file, int offset, ProjectFolder? folder, Lazy<ProjectImages> images, IPackageIndex? packages)
    {
        if (FindOption(file, offset) is { } option) return option;
        if (DependencyCursor.Find(file, offset) is not { } cursor) return null;
        if (cursor.Dependency?.MarkerText is { } marker && marker.Span.Touches(offset)) return MarkerHover.Describe(marker);
        if (cursor.Dependency?.Source is null && !cursor.Span.Touches(offset)) return null;

        AskedIndexes indexes = AskedIndexes.Of(file, packages);
        return cursor switch
        {
            { Dependency: { Source: null, ExactVersion: null } open } when PackageLock.Find(open, folder) is { } chosen =>
                Describe(PackageOutlook.Of(open, chosen.Package, indexes), null, chosen.Lock),
            { Dependency: { } dependency } => Describe(PackageOutlook.Of(dependency, indexes), dependency.Source, null),
            { Locked: { } locked } => Describe(PackageOutlook.Of(locked, indexes), locked.Source, null),
            _ => null,
        };

        HoverContent? Describe(PackageOutlook? outlook, DependencySource? source, string? lockedBy) =>
            outlook is null ? null : new HoverContent(cursor.Span, PackageHover.Describe(outlook, source, IndexOf(file, cursor), lockedBy, () => PackageFits.Describe(outlook, images.Value)));
    }

    private static HoverContent? FindOption(DependencyFile file, int offset)
    {
        if (file.Requirements is not { } requirements) return null;

        foreach (OptionSyntax option in requirements.GetLine(offset).Options)
        {
            if (option.Name.Span.Touches(offset) && option.Option is { } known)
            {
                return new HoverContent(option.Name.Span, $"`{known.Name}{(known.Value is { } value ? $" {value}" : "")}`\n\n{known.Summary}");
            }
        }

        return null;
    }

    /// <summary>The index that is asked for the package, where the file names one; never with credentials.</summary>
    private static string? IndexOf(DependencyFile file, DependencyCursor cursor)
    {
        if ((cursor.Dependency?.Index ?? cursor.Locked?.Index) is { } named)
        {
            PackageIndex? index = file.Indexes.FirstOrDefault(candidate => candidate.Name?.Text == named.Text);
            return AskedIndexes.WithoutCredentials(index?.Url.Text ?? named.Text);
        }

        string[] asked = [.. file.Indexes.Where(index => index.Kind is PackageIndexKind.Primary or PackageIndexKind.Extra).Select(index => AskedIndexes.WithoutCredentials(index.Url.Text))];
        return asked.Length == 0 ? null : string.Join(", ", asked);
    }
}
