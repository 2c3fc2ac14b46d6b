using Basewise.Analysis.Semantics;
using Basewise.Knowledge;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>
/// Reports a tag that the official python image has never had, and one that the registry of any image says it does not have. A tag that is
/// newer than the facts is not called wrong.
/// </summary>
internal sealed class NoSuchTag : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "no-such-tag", Category.BaseImage, Severity.Error,
        "The image has no such tag", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is not { EffectiveTag: { } tag, Text: { } text, Reference: { } reference }) continue;

            TagFacts? known = stage.Base.FindPythonFacts();
            if (known is not null and not { Status: TagStatus.NeverExisted or TagStatus.NewerThanFacts }) continue;

            Heard<string> heard = context.Options.Registry.DigestOf(reference);
            if (heard is { IsAbsent: true, Provenance: { } said })
            {
                ReportAbsent(context, stage, reference, text, tag, said);
                continue;
            }

            // The registry itself knows better than the facts.
            if (known is not { Status: TagStatus.NeverExisted } facts || heard.Value is not null) continue;

            string? meant = FindMeant(facts, context.Today);
            context.Report(
                text.Word.Span,
                $"{Reason(tag, facts)}, as of {facts.Provenance.AsOf.Iso()}: the build stops here.{(meant is null ? "" : $" Do you mean `{meant}`?")}",
                StageOnKnownImage.Moves(context.Model, stage, meant));
        }
    }

    /// <summary>A registry may hide what it has from those whom it does not know, so that this is no error.</summary>
    private static void ReportAbsent(RuleContext context, Stage stage, ImageReference image, ResolvedText text, string tag, Provenance said)
    {
        TagFacts? facts = stage.Base.FindPythonFacts();
        string? meant = facts is not null ? FindMeant(facts, context.Today) : NearestTag.Find(tag, context.Options.Registry.TagsOf(image).Value?.Tags ?? []);
        context.Report(
            facts is not null ? Severity.Error : Severity.Warning,
            text.Word.Span,
            $"{said.Source} had no tag `{tag}` of {image.Repository} on {said.AsOf.Iso()}: the build stops here.{(meant is null ? "" : $" Do you mean `{meant}`?")}",
            [],
            StageOnKnownImage.Moves(context.Model, stage, meant));
    }

    private static string Reason(string tag, TagFacts facts)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        if (facts.Parts is not { Series: { } series } parts || catalog.FindSeries(series) is not { } built) return $"python has never had the tag `{tag}`";

        // Where the series has skipped this patch release, the version is wrong and not the distribution.
        return parts is { Suffix.Length: > 0 } && (parts.Precision == TagPrecision.Series || parts.Version == built.Version)
            ? $"Python {parts.VersionText} was never built as `{parts.Suffix}`"
            : $"python has never had the tag `{tag}`";
    }

    /// <summary>The same version and flavour on a distribution that is built, or else the tag that is a slip of the finger away.</summary>
    private static string? FindMeant(TagFacts facts, DateOnly today)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        if (facts.Parts is not { } parts) return catalog.Nearest(facts.Tag);
        if (catalog.WithSupportedDistribution(parts, today) is { } supported) return supported;

        // A slip in the digits of a version would be a guess at another Python.
        return catalog.Nearest(facts.Tag) is { } near && PythonTag.Parse(near)?.Series == parts.Series ? near : null;
    }
}
