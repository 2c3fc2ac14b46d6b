using Basewise.Analysis.Images;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Semantics;

/// <summary>What a FROM starts from: an earlier stage, an image, nothing at all, or what cannot be told.</summary>
/// <param name="Text">The name as written and what becomes of it; <c>null</c> where nothing has been typed yet.</param>
/// <param name="Parent">The earlier stage of this name.</param>
/// <param name="Reference">The image, where the name is known after its variables are replaced, and is one that Docker takes.</param>
/// <param name="Images">What is known of images.</param>
public sealed record BaseImage(ResolvedText? Text, Stage? Parent, ImageReference? Reference, ImageLookup Images)
{
    // These are asked by many rules, and each answer is a search. Who asks at the same time finds the same.
    private VariableScope? environment;
    private Found<KnownImage>? known;
    private Found<CustomImage>? custom;

    /// <summary>What its own ENV sets, as far as that is known.</summary>
    internal VariableScope Environment => environment ??= BaseEnvironment.Of(this);

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
    public bool HasKnownEnvironment => Parent is null && Environment.IsComplete;

    /// <summary>The tag that is pulled: <c>latest</c> where none is written. A digest decides alone; then there is none.</summary>
    public string? EffectiveTag => Reference is { Digest: null } reference ? reference.Tag ?? "latest" : null;

    /// <summary>What the facts say of the tag, for the official python image; a tag beside a digest counts too.</summary>
    public TagFacts? FindPythonFacts() => Kind == ImageKind.OfficialPython ? Reference?.FindPythonFacts() : null;

    /// <summary>What name and tag tell of the image, or what stands behind it; <c>null</c> where that is nothing.</summary>
    public KnownImage? FindKnown() => Reference switch
    {
        null => null,
        { OfficialName: not null } official => official.FindKnown(),
        { } other => (known ??= new(Images.FindKnown(other))).Answer,
    };

    /// <summary>What the project says of an image of its own.</summary>
    public CustomImage? FindCustom() => Reference is { OfficialName: null } ? (custom ??= new(Images.FindCustom(Reference))).Answer : null;

    /// <summary>The public image at the bottom of a project's own: the image itself where it is none of those; <c>null</c> where it is not known.</summary>
    public ImageReference? FindFoundation() => Reference is null ? null : Images.FindFoundation(Reference);

    /// <summary>What the facts say of the tag of the official python image that is, or stands behind, this one.</summary>
    public TagFacts? FindFoundationFacts() => FindCustom() is null ? FindPythonFacts() : FindFoundation()?.FindPythonFacts();

    /// <summary>That a question was asked, and what came of it.</summary>
    private sealed class Found<T>(T? answer)
        where T : class
    {
        public T? Answer => answer;
    }
}
