using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a base image on a release of Debian, Ubuntu or Alpine that nobody mends any more.</summary>
internal sealed class DistroEol : Rule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "distro-eol", Category.BaseImage, Severity.Warning,
        "The base image's distribution is past its end of life", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Model.Stages)
        {
            if (stage.Base is not { Text: { } text, Reference: { } reference }) continue;
            if (DistributionOf(stage.Base, reference) is not { } distribution) continue;
            if (LifeCycles.Bundled.Find(distribution) is not { } cycle || cycle.StatusOn(context.Today) != SupportStatus.Ended) continue;

            string since = cycle.LastDay is { } last ? $" since {last.Iso()}" : " any more";
            context.Report(
                text.Word.Span,
                $"{distribution.DisplayName} has had no security fixes{since}; its packages keep every hole that was found after that.",
                Fixes(context, stage));
        }
    }

    private static Distribution? DistributionOf(BaseImage image, ImageReference reference)
    {
        if (image.FindPythonFacts() is { } facts) return facts.Image?.Distribution ?? facts.Parts?.Distribution;
        if (reference.Tag is not { } tag) return null;

        if (reference.IsOfficial("debian") || reference.IsOfficial("ubuntu") || reference.IsOfficial("buildpack-deps"))
        {
            return Distribution.Find(tag.Split('-')[0]) ?? (reference.IsOfficial("debian")
                ? FromNumber(DistributionFamily.Debian, tag)
                : reference.IsOfficial("ubuntu") ? FromNumber(DistributionFamily.Ubuntu, tag) : null);
        }

        return reference.IsOfficial("alpine") ? FromNumber(DistributionFamily.Alpine, tag) : null;
    }

    /// <summary><c>11.9-slim</c> is a point release of Debian 11; Ubuntu and Alpine count their releases with two numbers.</summary>
    private static Distribution? FromNumber(DistributionFamily family, string tag)
    {
        string number = tag.Split('-')[0];
        if (number.Length == 0 || !number.All(c => char.IsAsciiDigit(c) || c == '.')) return null;

        return new Distribution(family, family == DistributionFamily.Debian ? number.Split('.')[0] : number);
    }

    private static Fix[] Fixes(RuleContext context, Stage stage)
    {
        if (stage.Base is not { EffectiveTag: not null } || stage.Base.FindPythonFacts() is not { Parts: { } tag }) return [];
        if (PythonCatalog.Bundled.WithSupportedDistribution(tag, context.Today) is not { } newTag) return [];

        ImmutableArray<TextEdit> edits = TagRewrite.Edits(context.Model, stage, newTag);
        return edits.IsEmpty ? [] : [new Fix($"Move to {newTag}", FixKind.NeedsConsent, edits)];
    }
}
