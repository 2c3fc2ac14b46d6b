using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Rules.Installers;

/// <summary>The newest release of a package that its indexes have and that every image it is for can install.</summary>
internal static class NewestListed
{
    /// <param name="environments">Those images; none where they are not known.</param>
    /// <param name="isHeard">Whether the indexes have answered, so that nothing else need be asked.</param>
    /// <returns>The version, and who has it since when; null where that is not known, and where none will do.</returns>
    public static (string Version, string Origin)? Find(PackageName package, AskedIndexes indexes, IReadOnlyList<InstallEnvironment> environments, out bool isHeard)
    {
        Heard<ProjectFiles> heard = indexes.Ask(package);
        isHeard = heard.IsKnown;
        if (heard is not { Value: { } known, Provenance: { } said }) return null;

        ListedRelease? newest = known.Releases.FindNewest(release => environments.All(environment => release.Files.Any(environment.Takes)));
        return newest is null ? null : (newest.Version.Public, $"the newest on {said.Source} that fits, {said.AsOf.Iso()}");
    }
}
