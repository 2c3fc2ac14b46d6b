using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;

namespace Basewise.Features.Packages;

/// <summary>Which version a lock beside a file has chosen of a package.</summary>
internal static class PackageLock
{
    /// <returns>What the lock says with the lock's name; null where no lock beside the file has exactly one version of the package.</returns>
    public static (LockedPackage Package, string Lock)? Find(Dependency dependency, ProjectFolder? folder)
    {
        if (folder is null || dependency.Package is not { } name) return null;

        foreach ((string file, DependencyFileKind kind) in LockNames.All)
        {
            LockedPackage[] found = [.. (folder.FindBeside(file, kind)?.Packages ?? []).Where(package => package.Package == name)];
            if (found is [var only]) return (only, file);
        }

        return null;
    }
}
