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
        if (TypedImage.Find(cursor, cursor.Line.ToString(start, cursor.At), start, end) is not { } image) return CompletionList.Empty;

        string typed = image.Value + image.Typed;
        int at = typed.IndexOf('@', StringComparison.Ordinal);
        if (at >= 0) return image.FindOffset(at + 1) is { } digest ? Digests(cursor, typed[..at], digest, end) : CompletionList.Empty;

        int colon = typed.LastIndexOf(':');
        if (colon <= typed.LastIndexOf('/')) return image.Value.Length == 0 ? null : CompletionList.Empty;

        return image.FindOffset(colon + 1) is { } tag
            ? Tags(cursor, typed[..colon], "", tag, end, today)
            : Tags(cursor, typed[..colon], image.Value[(colon + 1)..], image.Start, end, today);
    }

    /// <param name="begun">What of the tag stands in variables.</param>
    /// <param name="start">Joined offset of what is replaced.</param>
    private static CompletionList Tags(InstructionCursor cursor, string name, string begun, int start, int wordEnd, DateOnly today)
    {
        int end = start;
        while (end < wordEnd && cursor.Line[end] != '@') end++;
        if (ImageReference.Parse(name) is not { } image || cursor.FindSpan(start, Math.Max(end, cursor.At)) is not { } span) return CompletionList.Empty;

        IImageRegistry registry = cursor.Model.Images.Registry;
        ItemList items = new(span);
        char divider = cursor.At > start && cursor.Line[start] == '.' ? '.' : '-';
        foreach (ImageTag tag in ImageTags.Of(image, registry, today).Concat(OfTable(cursor.Model.Images, image, registry, today)))
        {
            if (begun.Length > 0 && !Continues(tag.Tag, begun, divider)) continue;

            items.Add(tag.Tag[begun.Length..], CompletionKind.Version, tag.Detail, topic: DocumentationTopics.Image($"{name}:{tag.Tag}"), isDeprecated: tag.IsDeprecated);
        }

        return items.ToList();
    }

    /// <summary>Whether a tag has what is begun as a part of its own: <c>3.12</c> of <c>3.12-slim</c>, and not <c>3.1</c>.</summary>
    /// <param name="divider">A dot, where one has been typed behind it and a longer version is wanted.</param>
    private static bool Continues(string tag, string begun, char divider) =>
        tag.Length > begun.Length && tag.StartsWith(begun, StringComparison.Ordinal) && (!char.IsAsciiLetterOrDigit(begun[^1]) || tag[begun.Length] == divider);

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
