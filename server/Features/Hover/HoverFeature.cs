using Basewise.Analysis.Semantics;
using Basewise.Features.Configuration;
using Basewise.Features.Places;
using Basewise.Knowledge.Images;
using Basewise.Syntax.Dockerfile;
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
        if (FindReference(cursor) is not (var reference, var span) || !span.Touches(cursor.Offset)) return null;

        return ImageHover.Describe(reference, today, cursor.Model.Images) is { } markdown ? new HoverContent(span, markdown) : null;
    }

    /// <summary>The image at the cursor: that of a FROM, or one that a COPY or a mount takes files from.</summary>
    private static (ImageReference Image, TextSpan Span)? FindReference(InstructionCursor cursor)
    {
        if (cursor.Instruction is FromSyntax { Image: { } word }) return cursor.Stage?.Base.Reference is { } image ? (image, word.Span) : null;

        return ImageSource.At(cursor.Model, cursor.Instruction, cursor.Offset) is { } source ? (source.Image, source.Span) : null;
    }
}
