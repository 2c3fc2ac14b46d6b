using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Ports;

/// <summary>
/// The registries of images. Every question is answered at once from what is known by now; where it is allowed, a fresher answer is fetched
/// behind, and <see cref="Changed"/> tells of it.
/// </summary>
public interface IImageRegistry
{
    /// <summary>An answer is not what it was. Raised on any thread.</summary>
    event Action? Changed;

    /// <summary>The tags of the repository that a reference names; its own tag and digest do not matter.</summary>
    Heard<TagList> TagsOf(ImageReference image);

    /// <summary>What the tag of a reference stands for today, <c>sha256:…</c>: the index's digest where there is one for several platforms. Costs the registry little.</summary>
    Heard<string> DigestOf(ImageReference image);

    /// <summary>The image itself, by digest where the reference has one. Docker Hub counts this as a pull: not to be asked for what nobody looks at.</summary>
    Heard<ImageManifest> ManifestOf(ImageReference image);
}
