using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>Reports an exact release of Python that a later one of the same series has replaced.</summary>
internal sealed class NewerPatchAvailable : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "newer-patch-available", Category.BaseImage, Severity.Information,
        "A later patch release of this Python is out", FixKind.NeedsConsent, []);

    public override void Check(RuleContext context)
    {
        foreach (Stage stage in context.Stages)
        {
            if (stage.Base is not { Text: { } text, Reference: { } reference } || stage.Base.FindPythonFacts() is not { Parts: { } written } facts) continue;
            if (written is not { Precision: TagPrecision.Patch, IsPrerelease: false } || facts.Status == TagStatus.NeverExisted) continue;

            // A digest decides alone, whatever release the tag beside it names.
            PythonTag tag = reference.Digest is { } digest && PythonCatalog.Bundled.FindBuild(digest) is { } build ? PythonTag.Parse(build.FullTag) ?? written : written;
            if (tag is not { Precision: TagPrecision.Patch, IsPrerelease: false, Version: { } version, Series: { } series }) continue;

            // After the end of a series its last patch release gets no fixes either.
            if (LifeCycles.Bundled.FindPython(series)?.StatusOn(context.Today) == SupportStatus.Ended) continue;
            if (NewestPatch.Find(reference, tag, context.Options.Registry) is not { } newer || PythonCatalog.Bundled.FindTag(newer).Parts is not { Version: { } latest }) continue;

            int missed = latest.Patch - version.Patch;
            context.Report(
                text.Word.Span,
                $"Python {latest} is out: {version} misses the fixes of {missed} later release{(missed == 1 ? "" : "s")}.",
                Fixes(context.Model, stage, reference, version, newer, latest));
        }
    }

    /// <summary>Beside a digest the tag alone would change nothing: both are changed, or none.</summary>
    private static Fix[] Fixes(SemanticModel model, Stage stage, ImageReference image, ImageVersion version, string newer, ImageVersion latest)
    {
        string? target = image.Digest is null ? newer : PythonCatalog.Bundled.Pins(newer)?.Digest;
        ImmutableArray<TextEdit> edits = target is null ? [] : TagRewrite.Edits(model, stage, target);
        return edits.IsEmpty ? [] : [new Fix($"Move to {newer} ({version} → {latest})", FixKind.NeedsConsent, edits)];
    }
}
