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
            if (KnownImages.Bundled.Find(reference)?.Distribution is not { } distribution) continue;
            if (LifeCycles.Bundled.Find(distribution) is not { } cycle || cycle.StatusOn(context.Today) != SupportStatus.Ended) continue;

            string since = cycle.LastDay is { } last ? $" since {last.Iso()}" : " any more";
            context.Report(
                text.Word.Span,
                $"{distribution.DisplayName} has had no security fixes{since}; its packages keep every hole that was found after that.",
                Fixes(context, stage));
        }
    }

    private static Fix[] Fixes(RuleContext context, Stage stage)
    {
        if (stage.Base is not { EffectiveTag: not null } || stage.Base.FindPythonFacts() is not { Parts: { } tag }) return [];
        if (PythonCatalog.Bundled.WithSupportedDistribution(tag, context.Today) is not { } newTag) return [];

        ImmutableArray<TextEdit> edits = TagRewrite.Edits(context.Model, stage, newTag);
        return edits.IsEmpty ? [] : [new Fix($"Move to {newTag}", FixKind.NeedsConsent, edits)];
    }
}
