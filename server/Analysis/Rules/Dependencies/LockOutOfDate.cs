using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a dependency that the lock beside the file does not know, or has in a version that the file does not want.</summary>
internal sealed class LockOutOfDate : DependencyRule
{
    /// <summary>A lock has a package in a few versions, one for each of the Pythons or systems that need their own.</summary>
    private const int MostVersions = 50;

    public override RuleDescriptor Descriptor { get; } = new(
        "lock-out-of-date", Category.Dependencies, Severity.Warning,
        "The lock is older than the file that it was made of", FixKind.None, [])
    {
        LooksAtOtherFiles = true,
    };

    public override void Check(DependencyContext context)
    {
        if (context.File.Kind is not (DependencyFileKind.Pyproject or DependencyFileKind.Pipfile)) return;
        if (context.File.Dependencies.IsEmpty || !context.File.Problems.IsEmpty || context.Folder is not { } folder) return;

        foreach ((string name, DependencyFileKind kind) in LockNames.All)
        {
            if (kind is DependencyFileKind.Pylock || (kind is DependencyFileKind.PipfileLock) != (context.File.Kind is DependencyFileKind.Pipfile)) continue;

            // What cannot be read whole says nothing of what is missing.
            if (folder.FindBeside(name, kind) is { Problems: [], Packages: [_, ..] } found) Check(context, found, name);
        }
    }

    private static void Check(DependencyContext context, DependencyFile found, string lockName)
    {
        ILookup<string, LockedPackage> locked = found.Packages.Where(package => package.Package is not null)
            .ToLookup(package => package.Package?.Normalized ?? "", StringComparer.Ordinal);
        HashSet<string> overridden = [.. context.File.Dependencies.Where(dependency => dependency.Scope is DependencyScope.Override)
            .Select(dependency => dependency.Package?.Normalized ?? "")];
        string project = PackageName.Normalize(context.File.ProjectName?.Text ?? "");
        string relock = LockNames.Relock(found.Kind);

        foreach (Dependency dependency in context.File.Dependencies)
        {
            if (dependency is not { Package: { } package, Name: { } name } || package.Normalized == project || !IsLocked(dependency, found.Kind)) continue;

            LockedPackage[] versions = [.. locked[package.Normalized].Take(MostVersions)];
            if (versions.Length == 0)
            {
                // What a condition rules out for good is left out of a lock.
                if (dependency.MarkerText is null) context.Report(name.Span, $"{lockName} has no {name.Text}: it is older than this line. Run `{relock}`.");
                continue;
            }

            if (dependency.Versions is not { } wanted || dependency.Source is not null || overridden.Contains(package.Normalized)) continue;
            if (versions.Any(version => version.Source is not null || version.Version is not { } known || wanted.Contains(known))) continue;

            PackageVersion? other = versions[0].Version;
            context.Report(
                dependency.VersionsSpan ?? name.Span,
                $"{lockName} has {name.Text} {other?.Public}, which is not {wanted}: it is older than this line. Run `{relock}`.");
        }
    }

    /// <summary>Whether the lock of that kind has all dependencies of the sort: PDM is told which groups to lock.</summary>
    private static bool IsLocked(Dependency dependency, DependencyFileKind kind) => dependency.Scope switch
    {
        DependencyScope.Main => true,
        DependencyScope.Extra or DependencyScope.Group => kind is not DependencyFileKind.PdmLock,
        _ => false,
    };
}
