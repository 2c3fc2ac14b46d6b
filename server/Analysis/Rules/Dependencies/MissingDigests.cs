using Basewise.Analysis.Dependencies;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>The digests of a pinned version's files, as a lock beside the file or the index of the package has them.</summary>
internal static class MissingDigests
{
    private const string Algorithm = "sha256:";

    /// <returns>Null where nobody has those of all files: pip would refuse the one that it takes.</returns>
    public static Fix? FindFix(DependencyContext context, Dependency dependency)
    {
        if (dependency is not { Package: { } package, Source: null, ExactVersion: { } version, Requirement: not null, Hashes.IsEmpty: true }) return null;

        (string[] Digests, string Origin)? known = OfLock(context, package, version) ?? OfIndex(context.Indexes.From(dependency.Index), package, version);
        if (known is not ({ Length: > 0 } digests, var origin)) return null;

        string line = $" \\{context.Source.NewLine}    --hash=";
        string added = string.Concat(digests.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(digest => line + digest));
        string count = digests.Length == 1 ? "the hash" : $"the {digests.Length} hashes";
        return Fix.NeedsConsent($"Add {count} of {package.Text} {version} ({origin})", new TextEdit(new TextSpan(dependency.Span.End, dependency.Span.End), added));
    }

    private static (string[] Digests, string Origin)? OfLock(DependencyContext context, PackageName package, PackageVersion version)
    {
        if (context.Folder?.FindLocked(package.Normalized) is not ({ Files: { IsEmpty: false } files } locked, var name) || locked.Version != version) return null;

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
