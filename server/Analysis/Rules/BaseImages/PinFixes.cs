using System.Collections.Immutable;
using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>The fixes that pin a tag of the official python image to what it is today, at up to three levels.</summary>
internal static class PinFixes
{
    public static Fix[] For(RuleContext context, Stage stage)
    {
        ImmutableArray<ImagePin> pins = ImagePins.Of(context.Model, stage, context.Options.Registry);
        Fix[] fixes = new Fix[pins.Length];
        for (int i = 0; i < fixes.Length; i++) fixes[i] = new Fix(pins[i].Title, pins[i].Kind, pins[i].Edits);
        return fixes;
    }
}
