using Basewise.Analysis.Images;
using Basewise.Analysis.Semantics;

namespace Basewise.Analysis.Rules.BaseImages;

/// <summary>The fixes that pin a tag of the official python image to what it is today, at up to three levels.</summary>
internal static class PinFixes
{
    public static Fix[] For(RuleContext context, Stage stage) =>
        [.. ImagePins.Of(context.Model, stage, context.Options.Registry).Select(pin => new Fix(pin.Title, pin.Kind, pin.Edits))];
}
