using Basewise.Analysis.Semantics;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>What is known of the word under the cursor.</summary>
public static class HoverFeature
{
    public static HoverContent? At(Snapshot snapshot, int offset, DateOnly today)
    {
        if (snapshot.Model is not { } model) return null;

        return FindImage(model, offset, today)
            ?? ReferenceHover.FindKeyword(model.Syntax, offset)
            ?? ContextHover.Find(snapshot, offset)
            ?? NameHover.Find(model, snapshot.FindName(offset))
            ?? ReferenceHover.FindFlag(model.Syntax, offset);
    }

    private static HoverContent? FindImage(SemanticModel model, int offset, DateOnly today)
    {
        if (model.FindStage(offset) is not { From.Image: { } word } stage) return null;

        TextSpan span = word.Span;
        return span.Touches(offset) && DescribeBase(stage.Base, today) is { } markdown ? new HoverContent(span, markdown) : null;
    }

    private static string? DescribeBase(BaseImage image, DateOnly today) =>
        image.Reference is { } reference ? ImageHover.Describe(reference, today) : null;
}
