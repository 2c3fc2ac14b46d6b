using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a digest whose tag has become another build since: fixes that came after it are not in the image.</summary>
internal sealed class DigestStale : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "digest-stale", Category.BaseImage, Severity.Information,
        "The tag has moved on from the digest beside it", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Digest | Subjects.VariableInFrom;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is not { Text: { } text, Reference: { Digest: { } digest, Tag: { } tag, DigestSpan: { } span } reference }) continue;

            // The digest of one platform is never the tag's, and is reported as that.
            if (reference.IsOfficialPython && PythonCatalog.Bundled.FindPlatformBuild(digest) is not null) continue;
            if ((FindByRegistry(reference, digest, tag, context.Options.Registry) ?? FindByFacts(stage.Base, digest)) is not var (message, newer)) continue;
            if (message.Length > 0) context.Report(text.Word.Span, message, Fixes(context.Model, stage, text, tag, span, newer));
        }
    }

    private static Fix[] Fixes(SemanticModel model, Stage stage, ResolvedText text, string tag, TextSpan digest, string? newer)
    {
        if (newer is not null)
        {
            return text.FindEdit(digest.Start, digest.End, newer) is { } edit
                ? [Fix.NeedsConsent($"Move to the build that {tag} is now ({ImagePins.ShortDigest(newer)})", edit)]
                : [];
        }

        // The release that the tag is now can be named, though its digest is not known.
        if (stage.Base.FindPythonFacts()?.Image is not { FullTag: var release }) return [];

        ImmutableArray<TextEdit> edits = TagRewrite.Edits(model, stage, release);
        return edits.IsEmpty ? [] : [new Fix($"Move to {release}, without a digest", FixKind.NeedsConsent, edits)];
    }

    /// <summary>What the registry says, which is the last word: an empty message where the digest is the tag's.</summary>
    private static (string Message, string? Newer)? FindByRegistry(ImageReference image, string digest, string tag, IImageRegistry registry)
    {
        if (ImageReference.Parse(image.WithTag(tag)) is not { } tagged) return null;
        if (registry.DigestOf(tagged) is not { Value: { } now, Provenance: { } said }) return null;

        return now == digest
            ? ("", null)
            : ($"`{tag}` has been another build since: {ImagePins.ShortDigest(now)} on {said.AsOf.Iso()}, as {said.Source} says. What was mended in the image after this digest is not in it.", now);
    }

    private static (string Message, string? Newer)? FindByFacts(BaseImage image, string digest)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        if (image.FindPythonFacts() is not { Status: TagStatus.Current, Image: { } current } facts) return null;
        if (catalog.FindBuild(digest) is not { } build || catalog.FindTag(build.FullTag).Image is not { } pinned) return null;

        // A digest of another variant is not an older build of this tag, but another image.
        if (pinned.Flavour != current.Flavour || pinned.Series != current.Series || pinned.Version >= current.Version) return null;

        string? newer = catalog.Pins(current.FullTag)?.Digest;
        return (
            $"This digest is {build.FullTag}; `{facts.Tag}` was {current.Version} already on {facts.Provenance.AsOf.Iso()}. What was mended after this digest is not in the image.",
            newer?[(newer.IndexOf('@', StringComparison.Ordinal) + 1)..]);
    }
}
