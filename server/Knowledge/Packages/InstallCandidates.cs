using Basewise.Knowledge.Ports;
using Basewise.Python.Versions;
using Basewise.Python.Wheels;

namespace Basewise.Knowledge.Packages;

/// <summary>What pip would take of the files of a project, on a system of which nothing else is known.</summary>
/// <param name="python">The version of Python there, as whole as it is known: <c>3.12.4</c>.</param>
public sealed class InstallCandidates(WheelTarget target, PackageVersion python)
{
    /// <summary>Whether source distributions count as well, which need to be built there; as with pip's <c>--only-binary</c>, they do not where this is false.</summary>
    public bool TakesSource { get; init; } = true;

    /// <summary>Whether pre-releases are taken as releases are (<c>--pre</c>). Without, they are where a version names one, and where no version is asked for and there is nothing else.</summary>
    public bool TakesPreReleases { get; init; }

    /// <summary>The file that would be installed; null where none fits.</summary>
    public IndexFile? FindBest(ProjectFiles project, VersionSpecifierSet wanted)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(wanted);
        List<IndexFile> fitting = [.. project.Files.Where(file => file.Version is { } version && wanted.Contains(version) && Installs(file))];
        if (!TakesPreReleases && !AsksForPreRelease(wanted) && (wanted.Specifiers.Count > 0 || fitting.Exists(file => file.Version is { IsPreRelease: false }))) fitting.RemoveAll(file => file.Version is { IsPreRelease: true });

        // PEP 592: what was taken back is taken only where it alone is what an exact version asks for.
        if (!(IsExact(wanted) && fitting.TrueForAll(file => file.Yanked is not null))) fitting.RemoveAll(file => file.Yanked is not null);

        IndexFile? best = null;
        foreach (IndexFile file in fitting)
        {
            // Of two that are the same, the one of the first index is taken.
            if (best is null || Compare(file, best) > 0) best = file;
        }

        return best;
    }

    private bool Installs(IndexFile file) => file.Allows(python) && (file.Wheel is { } wheel ? target.Accepts(wheel) : TakesSource && file.Source is not null);

    private int Compare(IndexFile left, IndexFile right)
    {
        int order = (left.Version ?? throw NoVersion(left)).CompareTo(right.Version ?? throw NoVersion(right));
        if (order != 0) return order;

        // A wheel is better than a source distribution, and of wheels the one whose tags are the nearest to the system.
        order = RankOf(right).CompareTo(RankOf(left));
        if (order != 0) return order;

        order = Nullable.Compare(left.Wheel?.BuildNumber, right.Wheel?.BuildNumber);
        return order != 0 ? order : string.CompareOrdinal(left.Wheel?.BuildSuffix, right.Wheel?.BuildSuffix);
    }

    private int RankOf(IndexFile file) => file.Wheel is { } wheel ? target.FindRank(wheel.TagSet) ?? int.MaxValue : int.MaxValue;

    private static bool IsExact(VersionSpecifierSet wanted) =>
        wanted.Specifiers.Any(specifier => specifier.Operator == VersionOperator.Arbitrary || (specifier.Operator == VersionOperator.Equal && !specifier.IsPrefix));

    /// <summary>A specifier that names a pre-release lets all of them in.</summary>
    private static bool AsksForPreRelease(VersionSpecifierSet wanted) =>
        wanted.Specifiers.Any(specifier => specifier.Version is { IsPreRelease: true } && specifier.Operator is not (VersionOperator.NotEqual or VersionOperator.Less or VersionOperator.Greater));

    private static ArgumentException NoVersion(IndexFile file) => new($"{file.Name} has no version.");
}
