using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Commands;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;

namespace Basewise.Analysis.Dependencies;

/// <summary>The indexes that packages come from where they are asked for, and who says by now what those hold.</summary>
public sealed class AskedIndexes
{
    private readonly IPackageIndex index;
    private readonly ImmutableArray<PackageIndex> named;
    private readonly PackageSources? sources;
    private readonly bool areKnown;

    private AskedIndexes(IPackageIndex index, PackageSources? sources, ImmutableArray<PackageIndex> named, bool areKnown) =>
        (this.index, this.sources, this.named, this.areKnown) = (index, sources, named, areKnown);

    /// <summary>Nobody is asked.</summary>
    public static AskedIndexes None { get; } = new(NoPackageIndex.Instance, null, [], areKnown: false);

    /// <summary>Whether somebody can be asked: packages come from indexes whose addresses are known.</summary>
    public bool AreKnown => areKnown && index is not NoPackageIndex;

    /// <summary>Whether no index but PyPI is named. What stands in for that on the person's machine, their own pip says.</summary>
    public bool IsOnPyPI => areKnown && (sources is null || ((sources.Index is not { } primary || KnownIndexes.IsPyPi(primary)) && sources.Extra.All(KnownIndexes.IsPyPi)));

    /// <summary>The addresses that are written for it, without credentials; none where that is left to pip.</summary>
    public ImmutableArray<string> Addresses => sources is null ? [] : [.. new[] { sources.Index }.Concat(sources.Extra).OfType<string>().Select(WithoutCredentials)];

    /// <summary>An address as it may be shown.</summary>
    public static string WithoutCredentials(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.UserInfo.Length > 0 ? new UriBuilder(address) { UserName = "", Password = "" }.Uri.ToString() : url;

    /// <summary>Those of a file that names packages.</summary>
    public static AskedIndexes Of(DependencyFile file, IPackageIndex? index)
    {
        ArgumentNullException.ThrowIfNull(file);
        string? primary = file.Indexes.LastOrDefault(known => known.Kind is PackageIndexKind.Primary)?.Url.Text;
        ImmutableArray<string> extra = [.. file.Indexes.Where(known => known.Kind is PackageIndexKind.Extra).Select(known => known.Url.Text)];
        bool usesNone = file.Options.Any(option => option.Option?.Name == "--no-index");
        return new AskedIndexes(index ?? NoPackageIndex.Instance, primary is null && extra.IsEmpty ? null : new PackageSources(primary, extra), file.Indexes, !usesNone);
    }

    /// <summary>Those of a command in a Dockerfile.</summary>
    /// <param name="command">Null where it is not written to its end.</param>
    public static AskedIndexes Of(SemanticModel model, Step step, InstallerCommand? command, IPackageIndex? index)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(step);
        return model.PackageOrigins.TryFindSources(step, command, out PackageSources? sources) ? new AskedIndexes(index ?? NoPackageIndex.Instance, sources, [], areKnown: true) : None;
    }

    /// <summary>What is known by now of a package's files.</summary>
    public Heard<ProjectFiles> Ask(PackageName package) => AreKnown ? index.FilesOf(package, sources) : NoPackageIndex.Instance.FilesOf(package);

    /// <summary>The one that a file names for a package, by what the file calls it or by its address.</summary>
    public AskedIndexes From(RequirementsWord? from)
    {
        if (from is not { Text: var name } || KnownIndexes.IsPyPiByName(name)) return this;

        PackageIndex? only = named.FirstOrDefault(known => known.Name?.Text == name);
        string? url = only?.Url.Text ?? (name.Contains("://", StringComparison.Ordinal) ? name : null);
        return url is null || index is NoPackageIndex ? None : new AskedIndexes(index, new PackageSources(url, []), named, areKnown: true);
    }

    /// <summary>What a release says of itself, where the index tells that.</summary>
    public Heard<CoreMetadata> AskMetadata(ListedRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        return release.Described is { } file ? index.MetadataOf(file) : NoPackageIndex.Instance.MetadataOf(release.Files[0]);
    }

    /// <summary>Which Pythons a release is for: as the page of its files says, else as it says itself.</summary>
    public string? FindRequiresPython(ListedRelease release)
    {
        ArgumentNullException.ThrowIfNull(release);
        if (release.RequiresPython is { } told) return told;

        // Where the page tells of no file, its index may be a plain one: what is beside the file then tells.
        return release.Files.All(file => file.RequiresPython is null) ? AskMetadata(release).Value?.RequiresPython : null;
    }
}
