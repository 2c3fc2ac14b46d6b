using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Hover;

/// <summary>The hover on the words of the language: keywords of instructions, their flags, and what the flags take.</summary>
internal static class ReferenceHover
{
    public static HoverContent? FindKeyword(InstructionCursor cursor) =>
        cursor.Instruction.Keyword.Span.Touches(cursor.Offset) && InstructionReference.Find(cursor.Kind) is { } entry
            ? new HoverContent(cursor.Instruction.Keyword.Span, entry.ToMarkdown())
            : null;

    public static HoverContent? FindFlag(InstructionCursor cursor)
    {
        if (cursor.FindFlag() is not { } flag || !flag.Span.Touches(cursor.Offset) || FlagReference.Find(cursor.Kind, flag.Name) is not { } entry) return null;

        int equals = flag.Word.Raw.IndexOf('=');
        bool isInValue = equals >= 0 && cursor.At > flag.Word.Start + equals;
        if (isInValue && flag.Name == "mount") return FindInMount(cursor, flag, flag.Word.Start + equals + 1);

        ReferenceValue? value = isInValue ? entry.Values.FirstOrDefault(known => known.Text == flag.Value) : null;
        string meaning = value is { Meaning.Length: > 0 } ? $"\n\n`{value.Text}`: {value.Meaning}." : "";
        return new HoverContent(flag.Span, entry.Reference.ToMarkdown() + meaning);
    }

    /// <summary>The key under the cursor with its value; of <c>type=</c> what the type is.</summary>
    private static HoverContent? FindInMount(InstructionCursor cursor, FlagSyntax flag, int valueStart)
    {
        int start = cursor.At;
        int end = cursor.At;
        while (start > valueStart && cursor.Line[start - 1] != ',') start--;
        while (end < flag.Word.End && cursor.Line[end] != ',') end++;

        string type = (cursor.Instruction as RunSyntax)?.Mounts.FirstOrDefault(mount => mount.Flag == flag)?.Type ?? "bind";
        ReadOnlySpan<char> field = cursor.Line.Slice(start, end);
        int equals = field.IndexOf('=');
        string key = (equals < 0 ? field : field[..equals]).ToString().ToLowerInvariant();
        string? markdown = key == "type" ? ReferenceText.MountType(type) : ReferenceText.MountKey(type, key);
        return markdown is null ? null : new HoverContent(cursor.Line.SourceSpan(start, end), markdown);
    }
}
