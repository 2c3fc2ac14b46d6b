using Basewise.Python.Requirements;

namespace Basewise.Knowledge.Ports;

/// <summary>Nobody is asked, and nothing is heard.</summary>
public sealed class NoPackageIndex : IPackageIndex
{
    private static readonly Obstacle Reason = new(ObstacleKind.NotAllowed, "no package index is asked here");

    private NoPackageIndex()
    {
    }

    public static NoPackageIndex Instance { get; } = new();

    // Nothing ever changes.
    event Action? IPackageIndex.Changed
    {
        add { }
        remove { }
    }

    public Heard<ProjectFiles> FilesOf(PackageName project, PackageSources? sources = null) => new(null, null, Reason);

    public Heard<CoreMetadata> MetadataOf(IndexFile file) => new(null, null, Reason);
}
