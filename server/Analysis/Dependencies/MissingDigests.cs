using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Dependencies;

/// <summary>The digests of a pinned version's files, as a lock beside the file or the index of the package has them.</summary>
public static class MissingDigests
{
    private const string Algorithm = "sha256:";

    /// <returns>The edit that adds them, and how many they are and whose; null where nobody has those of all files: pip would refuse the one that it takes.</returns>
    public static (TextEdit Edit, int Count, string Origin)? Find(DependencyFile file, Dependency dependency, ProjectFolder? folder, AskedIndexes indexes)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(indexes);
        if (dependency is not { Package: { } package, Source: null, ExactVersion: { } version, Requirement: not null, Hashes.IsEmpty: true }) return null;

        (string[] Digests, string Origin)? known = OfLock(folder, package, version) ?? OfIndex(indexes.From(dependency.Index), package, version);
        if (known is not ({ Length: > 0 } digests, var origin)) return null;

        string line = $" \\{file.Source.NewLine}    --hash=";
        string added = string.Concat(digests.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(digest => line + digest));
        return (new TextEdit(new TextSpan(dependency.Span.End, dependency.Span.End), added), digests.Length, origin);
    }

    private static (string[] Digests, string Origin)? OfLock(ProjectFolder? folder, PackageName package, PackageVersion version)
    {
        if (folder?.FindLocked(package.Normalized) is not ({ Files: { IsEmpty: false } files } locked, var name) || locked.Version != version) return null;

        string[] digests = [.. files.Select(file => file.Hash?.ToString()).OfType<string>()];
        return digests.Length == files.Length ? (digests, $"as in {name}") : null;
    }

    private static (string[] Digests, string Origin)? OfIndex(AskedIndexes indexes, PackageName package, PackageVersion version)
    {
        if (indexes.Ask(package) is not { Value: { } listed, Provenance: { } said } || listed.Releases.Find(version) is not { } release) return null;

        string[] digests = [.. release.Files.Select(file => file.Sha256).OfType<string>().Select(digest => Algorithm + digest)];
        return digests.Length == release.Files.Length ? (digests, $"as {said.Source} has them") : null;
    }
}
