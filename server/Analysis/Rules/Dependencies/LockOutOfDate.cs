using System.Collections.Immutable;
using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports a dependency that the lock beside the file does not know or has otherwise, and a lock that was made of another version of the file.</summary>
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
        // Where the tool itself says that it is the lock of this very file, nothing in it is outdated.
        bool? isOfThisFile = ContentHash.IsOf(context.File, found);
        if (isOfThisFile == true) return;

        int before = context.Count;
        CheckDependencies(context, found, lockName);
        if (context.Count > before) return;

        if (isOfThisFile == false && context.File.ListKey is { } list) ReportHash(context, found, lockName, list);
        else CheckRemoved(context, found, lockName);
    }

    private static void CheckDependencies(DependencyContext context, DependencyFile found, string lockName)
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

            if (FitsNone(dependency, versions) && !overridden.Contains(package.Normalized))
            {
                context.Report(
                    dependency.VersionsSpan ?? name.Span,
                    $"{lockName} has {name.Text} {versions[0].Version?.Public}, which is not {dependency.Versions}: it is older than this line. Run `{relock}`.");
                continue;
            }

            CheckRequest(context, dependency, name, found, lockName);
        }
    }

    private static bool FitsNone(Dependency dependency, LockedPackage[] versions) => dependency is { Versions: { } wanted, Source: null }
        && !versions.Any(version => version.Source is not null || version.Version is not { } known || wanted.Contains(known));

    // uv refuses a lock that was made when a line said something else, although the version that it chose will do.
    private static void CheckRequest(DependencyContext context, Dependency dependency, RequirementsWord name, DependencyFile found, string lockName)
    {
        if (found.AskedFor is not { } asked || LockedRequest.FindOther(dependency, asked) is not { } remembered) return;

        context.Report(
            remembered.IsEmpty ? name.Span : dependency.VersionsSpan ?? name.Span,
            remembered.IsEmpty
                ? $"{lockName} was made before {name.Text} was asked for here, and has it for another package: `uv sync --locked` stops. Run `uv lock`."
                : $"{lockName} was made when this said {LockedRequest.Written(remembered[0])}: `uv sync --locked` stops. Run `uv lock`.");
    }

    private static void CheckRemoved(DependencyContext context, DependencyFile found, string lockName)
    {
        if (found.AskedFor is not { } asked || context.File.HasDynamicDependencies || context.File.ListKey is not { } list) return;

        HashSet<PackageName?> wanted = [.. context.File.Dependencies.Select(dependency => dependency.Package)];
        ImmutableArray<string> gone = [.. asked.Where(other => !wanted.Contains(other.Package)).Select(other => other.Name?.Text ?? "").Distinct()];
        if (gone.IsEmpty) return;

        string more = gone.Length == 1 ? "" : $" and {gone.Length - 1} more";
        context.Report(list, $"{lockName} was made when {gone[0]}{more} was asked for here: `uv sync --locked` stops. Run `uv lock`.");
    }

    private static void ReportHash(DependencyContext context, DependencyFile found, string lockName, TextSpan list)
    {
        (string hash, string consequence) = found.Kind switch
        {
            DependencyFileKind.PipfileLock => ("hash of the Pipfile", "`pipenv install --deploy` stops"),
            DependencyFileKind.PoetryLock => ("content-hash", "`poetry check --lock` fails, and `poetry install` stops or warns"),
            _ => ("content_hash", "`pdm lock --check` fails"),
        };
        context.Report(
            list,
            $"{lockName} has what these lines ask for, but was made of another version of this file: its {hash} is not of this one, so {consequence}. "
            + $"Run `{LockNames.Relock(found.Kind)}`.");
    }

    /// <summary>Whether the lock of that kind has all dependencies of the sort: PDM is told which groups to lock.</summary>
    private static bool IsLocked(Dependency dependency, DependencyFileKind kind) => dependency.Scope switch
    {
        DependencyScope.Main => true,
        DependencyScope.Extra or DependencyScope.Group => kind is not DependencyFileKind.PdmLock,
        _ => false,
    };
}
