using System.Collections.Immutable;
using System.Globalization;
using Basewise.Analysis.Semantics;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>The fixes that pin a tag of the official python image to what it is today, at up to three levels.</summary>
internal static class PinFixes
{
    public static Fix[] For(RuleContext context, Stage stage)
    {
        if (stage.Base.FindPythonFacts() is not { } facts || PythonCatalog.Bundled.Pins(facts.Tag) is not { } pins) return [];

        List<Fix> fixes = [];
        if (pins.Series is { } series && series != facts.Tag)
        {
            Add($"Pin to {series} (patch releases still arrive)", series);
        }

        if (pins.Patch != facts.Tag) Add($"Pin to {pins.Patch} (exactly this release)", pins.Patch);

        if (pins.Digest is { } digest)
        {
            string day = pins.DigestAsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "an unknown day";
            Add($"Pin to the digest of {pins.Patch} (the build of {day})", digest, FixKind.NeedsConsent);
        }

        return [.. fixes];

        // A digest is the build of one day: what was mended in the image since then is lost, so a person decides.
        void Add(string title, string tag, FixKind kind = FixKind.Safe)
        {
            ImmutableArray<TextEdit> edits = TagRewrite.Edits(context.Model, stage, tag);
            if (!edits.IsEmpty) fixes.Add(new Fix(title, kind, edits));
        }
    }
}
