using Basewise.Features.Packages;
using Basewise.Features.Places;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>The hover in files that name packages: on a package, on a marker, and on an option of pip's.</summary>
internal static class DependencyHover
{
    public static HoverContent? Find(DependencyFile file, int offset)
    {
        if (FindOption(file, offset) is { } option) return option;
        if (DependencyCursor.Find(file, offset) is not { } cursor) return null;
        if (cursor.Dependency?.MarkerText is { } marker && marker.Span.Touches(offset)) return MarkerHover.Describe(marker);
        if (cursor.Dependency?.Source is null && !cursor.Span.Touches(offset)) return null;

        (PackageOutlook? outlook, DependencySource? source) = cursor.Dependency is { } dependency
            ? (PackageOutlook.Of(dependency), dependency.Source)
            : cursor.Locked is { } locked ? (PackageOutlook.Of(locked), locked.Source) : (null, null);
        return outlook is null ? null : new HoverContent(cursor.Span, PackageHover.Describe(outlook, source, IndexOf(file, cursor)));
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
            return WithoutCredentials(index?.Url.Text ?? named.Text);
        }

        string[] asked = [.. file.Indexes.Where(index => index.Kind is PackageIndexKind.Primary or PackageIndexKind.Extra).Select(index => WithoutCredentials(index.Url.Text))];
        return asked.Length == 0 ? null : string.Join(", ", asked);
    }

    private static string WithoutCredentials(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.UserInfo.Length > 0
            ? new UriBuilder(address) { UserName = "", Password = "" }.Uri.ToString()
            : url;
}
