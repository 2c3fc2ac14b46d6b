using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Features.Configuration;
using Basewise.Features.Places;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Hover;

/// <summary>What is known of the word under the cursor. Only the instruction there is looked into, however long the file is.</summary>
public static class HoverFeature
{
    /// <summary>More than people write. What a longer file installs is read for its findings, and no hover waits for that.</summary>
    private const int MostInstructions = 300;

    private const string EndOfParagraph = "\n\n";

    /// <param name="packages">What indexes say by now; null where nobody may be asked.</param>
    public static HoverContent? At(Snapshot snapshot, int offset, DateOnly today, IPackageIndex? packages = null)
    {
        if (snapshot.Language == DocumentLanguage.Configuration) return ConfigurationHover.Find(snapshot.Source, offset, today);
        if (snapshot.Dependencies is { } dependencies) return DependencyHover.Find(dependencies, offset, snapshot.Folder, new Lazy<ProjectImages>(() => snapshot.Images), packages);
        if (snapshot.Model is not { } model) return null;
        if (DirectiveHover.Find(model.Syntax, offset) is { } directive) return directive;
        if (InstructionCursor.Find(model, offset) is not { } cursor) return null;

        return FindImage(snapshot, cursor, today)
            ?? ReferenceHover.FindKeyword(cursor)
            ?? ContextHover.Find(snapshot, offset)
            ?? NameHover.Find(model, snapshot.FindName(offset))
            ?? ReferenceHover.FindFlag(cursor)
            ?? ArgumentHover.Find(cursor)
            ?? CommandHover.Find(cursor)
            ?? InstalledPackageHover.Find(cursor, packages);
    }

    private static HoverContent? FindImage(Snapshot snapshot, InstructionCursor cursor, DateOnly today)
    {
        if (FindReference(cursor) is not (var reference, var span) || !span.Touches(cursor.Offset)) return null;

        if (ImageHover.Describe(reference, today, cursor.Model.Images) is not { } markdown) return null;

        string? fit = cursor is { Instruction: FromSyntax, Stage: { } stage, Model.Syntax.Instructions.Length: <= MostInstructions } ? ProjectFit.Describe(snapshot.InstallRequests, stage) : null;
        return new HoverContent(span, fit is null ? markdown : WithFit(markdown, fit));
    }

    /// <summary>Below the head, where it is seen without scrolling.</summary>
    private static string WithFit(string markdown, string fit)
    {
        int head = markdown.IndexOf(EndOfParagraph, StringComparison.Ordinal);
        return head < 0 ? markdown + EndOfParagraph + fit : markdown[..head] + EndOfParagraph + fit + markdown[head..];
    }

    /// <summary>The image at the cursor: that of a FROM, or one that a COPY or a mount takes files from.</summary>
    private static (ImageReference Image, TextSpan Span)? FindReference(InstructionCursor cursor)
    {
        if (cursor.Instruction is FromSyntax { Image: { } word }) return cursor.Stage?.Base.Reference is { } image ? (image, word.Span) : null;

        return ImageSource.At(cursor.Model, cursor.Instruction, cursor.Offset) is { } source ? (source.Image, source.Span) : null;
    }
}
