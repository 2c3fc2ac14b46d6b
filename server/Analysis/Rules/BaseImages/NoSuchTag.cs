using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a tag that the official python image has never had. One that is newer than the facts is not called wrong.</summary>
internal sealed class NoSuchTag : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "no-such-tag", Category.BaseImage, Severity.Error,
        "The official python image has never had this tag", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            if (stage.Base is not { EffectiveTag: { } tag, Text: { } text } || stage.Base.FindPythonFacts() is not { Status: TagStatus.NeverExisted } facts) continue;

            string? meant = FindMeant(facts, context.Today);
            context.Report(
                text.Word.Span,
                $"{Reason(tag, facts)}, as of {facts.Provenance.AsOf.Iso()}: the build stops here.{(meant is null ? "" : $" Do you mean `{meant}`?")}",
                StageOnKnownImage.Moves(context.Model, stage, meant));
        }
    }

    private static string Reason(string tag, TagFacts facts)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        if (facts.Parts is not { Series: { } series } parts || catalog.FindSeries(series) is not { } built) return $"python has never had the tag `{tag}`";

        // Of a patch that a series has jumped over, its distribution is not what is wrong.
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
