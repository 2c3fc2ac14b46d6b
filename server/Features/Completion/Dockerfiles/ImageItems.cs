using Basewise.Analysis.Images;
using Basewise.Features.Places;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes the tag or the digest of an image, wherever one is written.</summary>
internal static class ImageItems
{
    /// <param name="start">Joined offset of the image's first character.</param>
    /// <param name="end">Joined offset behind it.</param>
    /// <returns>Null where the cursor is in neither.</returns>
    public static CompletionList? FindTagsOrDigests(InstructionCursor cursor, int start, int end, DateOnly today)
    {
        string typed = cursor.Line.ToString(start, cursor.At);
        if (typed.Contains('$', StringComparison.Ordinal)) return CompletionList.Empty;

        int at = typed.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0) return Digests(cursor, typed[..at], start + at + 1, end);

        int colon = typed.LastIndexOf(':');
        return colon > typed.LastIndexOf('/') ? Tags(cursor, typed[..colon], start + colon + 1, end, today) : null;
    }

    private static CompletionList Tags(InstructionCursor cursor, string name, int start, int wordEnd, DateOnly today)
    {
        int end = start;
        while (end < wordEnd && cursor.Line[end] != '@') end++;
        if (ImageReference.Parse(name) is not { } image || cursor.FindSpan(start, Math.Max(end, cursor.At)) is not { } span) return CompletionList.Empty;

        IImageRegistry registry = cursor.Model.Images.Registry;
        ItemList items = new(span);
        foreach (ImageTag tag in ImageTags.Of(image, registry, today).Concat(OfTable(cursor.Model.Images, image, registry, today)))
        {
            items.Add(tag.Tag, CompletionKind.Version, tag.Detail, topic: DocumentationTopics.Image($"{name}:{tag.Tag}"), isDeprecated: tag.IsDeprecated);
        }

        return items.ToList();
    }

    /// <summary>An image of the project's own whose tags are those of the image that it is built on.</summary>
    private static IEnumerable<ImageTag> OfTable(ImageLookup images, ImageReference image, IImageRegistry registry, DateOnly today)
    {
        // A tag that no image has shows whether it is handed on.
        const string Probe = "basewise-probe";
        bool isHandedOn = ImageReference.Parse(image.WithTag(Probe)) is { } probed
            && images.FindCustom(probed) is { From: { Tag: Probe } from }
            && from.IsOfficialPython;
        return isHandedOn && ImageReference.Parse("python") is { } python ? ImageTags.Of(python, registry, today) : [];
    }

    private static CompletionList Digests(InstructionCursor cursor, string tagged, int start, int end)
    {
        if (ImageReference.Parse(tagged) is not { } image || cursor.FindSpan(start, end) is not { } span) return CompletionList.Empty;

        ItemList items = new(span);
        foreach ((string digest, string detail) in ImageDigests.Of(image, cursor.Model.Images.Registry))
        {
            items.Add(digest, CompletionKind.Version, detail, topic: DocumentationTopics.Image($"{tagged}@{digest}"));
        }

        return items.ToList();
    }
}
