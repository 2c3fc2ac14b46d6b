using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Ports;

/// <summary>Nobody is asked, and nothing is heard.</summary>
public sealed class NoRegistry : IImageRegistry
{
    private static readonly Obstacle Reason = new(ObstacleKind.NotAllowed, "no registry is asked here");

    private NoRegistry()
    {
    }

    public static NoRegistry Instance { get; } = new();

    // Nothing ever changes.
    event Action? IImageRegistry.Changed
    {
        add { }
        remove { }
    }

    public Heard<TagList> TagsOf(ImageReference image) => new(null, null, Reason);

    public Heard<string> DigestOf(ImageReference image) => new(null, null, Reason);

    public Heard<ImageManifest> ManifestOf(ImageReference image) => new(null, null, Reason);
}
