using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Semantics;

/// <summary>What a FROM starts from: an earlier stage, an image, nothing at all, or what cannot be told.</summary>
/// <param name="Text">The name as written and what becomes of it; <c>null</c> where nothing has been typed yet.</param>
/// <param name="Parent">The earlier stage of this name.</param>
/// <param name="Reference">The image, where the name is known after its variables are replaced, and is one that Docker takes.</param>
public sealed record BaseImage(ResolvedText? Text, Stage? Parent, ImageReference? Reference)
{
    // Both are asked by many rules, and each answer is a search.
    private readonly Lazy<TagFacts?> pythonFacts = new(() => FindPythonFacts(Reference));
    private readonly Lazy<KnownImage?> known = new(() => Reference is null ? null : KnownImages.Bundled.Find(Reference));

    /// <summary>Whose image it is, as far as its name tells.</summary>
    public ImageKind Kind { get; } = ImageKinds.Of(Parent is null && Text?.Text == "scratch", Reference);

    /// <summary>The earlier stage that would be found if FROM named it in lower case; BuildKit does not find it.</summary>
    public Stage? MeantStage { get; init; }

    /// <summary>The empty image, which is no image that one could pull.</summary>
    public bool IsScratch => Kind == ImageKind.Scratch;

    /// <summary>
    /// Whether all is known that the image sets for those who build on it: <c>scratch</c>, and official images without WORKDIR,
    /// ENTRYPOINT and SHELL of their own.
    /// </summary>
    public bool HasKnownEnvironment => Parent is null && BaseEnvironment.Of(this).IsComplete;

    /// <summary>The tag that is pulled: <c>latest</c> where none is written. A digest decides alone; then there is none.</summary>
    public string? EffectiveTag => Reference is { Digest: null } reference ? reference.Tag ?? "latest" : null;

    /// <summary>What the facts say of the tag, for the official python image; a tag beside a digest counts too.</summary>
    public TagFacts? FindPythonFacts() => pythonFacts.Value;

    /// <summary>What name and tag tell of the image; <c>null</c> where its name is not known.</summary>
    public KnownImage? FindKnown() => known.Value;

    private static TagFacts? FindPythonFacts(ImageReference? image) =>
        image is { IsOfficialPython: true } reference && (reference.Digest is null || reference.Tag is not null)
            ? PythonCatalog.Bundled.FindTag(reference.Tag ?? "latest")
            : null;
}
