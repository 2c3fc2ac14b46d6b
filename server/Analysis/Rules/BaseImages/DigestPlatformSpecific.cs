using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a digest that is the image of one platform, where the digest of all platforms could stand.</summary>
internal sealed class DigestPlatformSpecific : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "digest-platform-specific", Category.BaseImage, Severity.Warning,
        "The digest is that of a single platform's image", FixKind.NeedsConsent, []);

    public override Subjects Subjects => Subjects.Digest | Subjects.VariableInFrom;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            // With --platform the author has chosen the platform.
            if (stage.From.Platform is not null || stage.Base is not { Text: { } text, Reference: { Digest: { } digest, IsOfficialPython: true } reference }) continue;
            if (PythonCatalog.Bundled.FindPlatformBuild(digest) is not { } build) continue;

            string platform = build.Platform == Platform.Amd64 ? "linux/amd64" : "linux/arm64";
            context.Report(
                text.Word.Span,
                $"This digest is {build.FullTag} for {platform} alone: built for another platform, the image still holds {platform} programs, which do not run there or are emulated.",
                FixOf(text, reference, build));
        }
    }

    private static Fix[] FixOf(ResolvedText text, ImageReference reference, PlatformBuild build) =>
        build.IndexDigest is { } index && reference.DigestSpan is { } span && text.FindEdit(span.Start, span.End, index) is TextEdit edit
            ? [Fix.NeedsConsent("Use the digest of the same build for all platforms", edit)]
            : [];
}
