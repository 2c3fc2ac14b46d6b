using System.Collections.Immutable;
using Basewise.Analysis.Rules.BaseImages;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Images;

/// <summary>
/// The ways to pin the image of a stage to what it is today, from loose to strict. Each keeps the variant, and is written where the part of the
/// tag stands that changes, which may be the default of an ARG.
/// </summary>
public static class ImagePins
{
    private const int DigitsShown = 12;

    /// <param name="registry">Asked for the digest of the tag that is written.</param>
    public static ImmutableArray<ImagePin> Of(SemanticModel model, Stage stage, IImageRegistry registry)
    {
        if (stage.Base is not { EffectiveTag: { } tag, Reference: { } reference } || stage.Base.FindPythonFacts() is { Parts.IsPrerelease: true }) return [];

        ImmutableArray<ImagePin>.Builder pins = ImmutableArray.CreateBuilder<ImagePin>(3);
        PinLevels? levels = stage.Base.FindPythonFacts() is { } facts ? PythonCatalog.Bundled.Pins(facts.Tag) : null;
        if (levels?.Series is { } series && series != tag) Add(PinLevel.Series, $"Pin to {series} (patch releases still arrive)", series, FixKind.Safe);
        if (levels is not null && levels.Patch != tag) Add(PinLevel.Patch, $"Pin to {levels.Patch} (exactly this release)", levels.Patch, FixKind.Safe);

        if (FindLive(reference, tag, levels, registry) is var (live, day))
        {
            string name = reference.Repository[(reference.Repository.LastIndexOf('/') + 1)..];
            Add(PinLevel.Digest, $"Pin to the digest of {name}:{live[..live.IndexOf('@', StringComparison.Ordinal)]} ({ShortDigest(live)}, seen on {day.Iso()})", live, FixKind.NeedsConsent);
        }
        else if (levels?.Digest is { } digest)
        {
            Add(PinLevel.Digest, $"Pin to the digest of {levels.Patch} (the build of {levels.DigestAsOf?.Iso() ?? "an unknown day"})", digest, FixKind.NeedsConsent);
        }

        return pins.DrainToImmutable();

        void Add(PinLevel level, string title, string newTag, FixKind kind)
        {
            ImmutableArray<TextEdit> edits = TagRewrite.Edits(model, stage, newTag);
            if (!edits.IsEmpty) pins.Add(new ImagePin(level, title, kind, edits));
        }
    }

    /// <summary><c>sha256:8a14a31f4bf6</c>, as programs show it.</summary>
    public static string ShortDigest(string digest)
    {
        int start = digest.IndexOf("sha", StringComparison.Ordinal);
        int colon = digest.IndexOf(':', start);
        return digest[start..Math.Min(digest.Length, colon + 1 + DigitsShown)];
    }

    /// <summary>The tag with the digest that its registry has for it, and the day on which it said so.</summary>
    private static (string Tag, DateOnly Day)? FindLive(ImageReference image, string tag, PinLevels? levels, IImageRegistry registry)
    {
        if (registry.DigestOf(image) is not { Value: { } digest, Provenance: { AsOf: var day } }) return null;

        // The facts may be behind: the full tag is written where it is the same build today.
        bool isSame = levels is not null && levels.Patch != tag && Tagged(image, levels.Patch) is { } full && registry.DigestOf(full).Value == digest;
        return ($"{(isSame ? levels?.Patch : tag)}@{digest}", day);
    }

    private static ImageReference? Tagged(ImageReference image, string tag) => ImageReference.Parse(image.WithTag(tag));
}
