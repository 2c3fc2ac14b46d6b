using Basewise.Analysis.Semantics;
using Basewise.Features.Configuration;
using Basewise.Features.Places;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>What is known of the word under the cursor. Only the instruction there is looked into, however long the file is.</summary>
public static class HoverFeature
{
    public static HoverContent? At(Snapshot snapshot, int offset, DateOnly today)
    {
        if (snapshot.Language == DocumentLanguage.Configuration) return ConfigurationHover.Find(snapshot.Source, offset);
        if (snapshot.Model is not { } model) return null;
        if (DirectiveHover.Find(model.Syntax, offset) is { } directive) return directive;
        if (InstructionCursor.Find(model, offset) is not { } cursor) return null;

        return FindImage(cursor, today)
            ?? ReferenceHover.FindKeyword(cursor)
            ?? ContextHover.Find(snapshot, offset)
            ?? NameHover.Find(model, snapshot.FindName(offset))
            ?? ReferenceHover.FindFlag(cursor)
            ?? ArgumentHover.Find(cursor)
            ?? CommandHover.Find(cursor);
    }

    private static HoverContent? FindImage(InstructionCursor cursor, DateOnly today)
    {
        if (cursor.Instruction is not Syntax.Dockerfile.FromSyntax { Image: { } word } || cursor.Stage is not { } stage) return null;

        TextSpan span = word.Span;
        return span.Touches(cursor.Offset) && DescribeBase(stage.Base, today) is { } markdown ? new HoverContent(span, markdown) : null;
    }

    private static string? DescribeBase(BaseImage image, DateOnly today) =>
        image.Reference is { } reference ? ImageHover.Describe(reference, today) : null;
}
