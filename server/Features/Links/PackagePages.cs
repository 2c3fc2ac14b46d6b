using Basewise.Python.Requirements;

namespace Basewise.Features.Links;

/// <summary>Where people read about a package.</summary>
internal static class PackagePages
{
    public static Uri Of(PackageName name) => new($"https://pypi.org/project/{name.Normalized}/");
}
