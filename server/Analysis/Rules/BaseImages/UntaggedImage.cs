using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports a FROM that takes whatever <c>latest</c> is on the day of the build.</summary>
internal sealed class UntaggedImage : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "untagged-image", Category.BaseImage, Severity.Warning,
        "The base image has no tag, or the tag `latest`", FixKind.Safe,
        ["DL3006", "DL3007", "DS-0001", "CKV_DOCKER_7"]);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is not { EffectiveTag: "latest", Reference: { } reference, Text: { } text }) continue;

            string what = reference.Tag is null ? $"`{reference.Name}` has no tag, so it is `latest`" : "`latest` is another image after the next release";
            context.Report(
                text.Word.Span,
                reference.IsOfficialPython
                    ? $"{what}: Python {PythonCatalog.Bundled.LatestSeries.Version} on {PythonCatalog.Bundled.Provenance.AsOf.Iso()}, one day a version that your dependencies do not run on."
                    : $"{what}: two builds of this file can start from different images. Name a version.",
                reference.IsOfficialPython ? PinFixes.For(context, stage) : []);
        }
    }
}
