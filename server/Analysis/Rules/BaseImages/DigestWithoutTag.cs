using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports an image that is pinned to a digest and bears no tag beside it, so that nobody can tell which version it is.</summary>
internal sealed class DigestWithoutTag : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "digest-without-tag", Category.BaseImage, Severity.Information,
        "The image is named by its digest alone", FixKind.Safe, []);

    public override Subjects Subjects => Subjects.Digest | Subjects.VariableInFrom;

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is not { Text: { } text, Reference: { Digest: { } digest, Tag: null } reference } || IsExplained(context.Source, stage.From, reference)) continue;

            (string FullTag, DateOnly AsOf)? build = reference.IsOfficialPython ? PythonCatalog.Bundled.FindBuild(digest) : null;
            context.Report(
                text.Word.Span,
                build is { } known
                    ? $"This digest is {known.FullTag}, which nobody can tell from it: write the tag in front of it. The digest still decides alone."
                    : "A digest alone tells neither a reader nor an updater which version this is: write the tag in front of it. The digest still decides alone.",
                FixOf(text, reference, build?.FullTag));
        }
    }

    private static Fix[] FixOf(ResolvedText text, ImageReference reference, string? tag) =>
        tag is not null && text.FindEdit(reference.NameSpan.End, reference.NameSpan.End, $":{tag}") is { } edit
            ? [Fix.Safe($"Write the tag {tag} in front of the digest", edit)]
            : [];

    /// <summary>Whether a comment above the FROM names the image with its tag.</summary>
    private static bool IsExplained(SourceText source, FromSyntax from, ImageReference reference)
    {
        ReadOnlySpan<char> name = reference.Repository.AsSpan(reference.Repository.LastIndexOf('/') + 1);
        foreach (TextSpan comment in from.LeadingComments)
        {
            ReadOnlySpan<char> words = source.Slice(comment);
            int at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + name.Length < words.Length && words[at + name.Length] == ':') return true;
        }

        return false;
    }
}
