using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes the flags of an instruction, and their values.</summary>
internal static class FlagCompletion
{
    /// <summary>The flags that may still be given.</summary>
    public static CompletionList Names(InstructionCursor cursor)
    {
        FlagSyntax? current = cursor.FindFlag();
        int end = cursor.WordStart + IndexOfEquals(cursor.Line.Slice(cursor.WordStart, cursor.WordEnd));
        if (cursor.FindSpan(cursor.WordStart, end) is not { } span) return CompletionList.Empty;

        bool hasValue = end < cursor.WordEnd;
        ItemList items = new(span);
        foreach (FlagEntry flag in FlagReference.Of(cursor.Kind))
        {
            if (!flag.IsRepeatable && cursor.Instruction.Flags.Any(given => given != current && given.Name == flag.Name)) continue;

            string name = $"--{flag.Name}";
            items.Add(
                name, CompletionKind.Option, flag.Reference.Form, hasValue || flag.IsSwitch ? name : name + "=",
                DocumentationTopics.Flag(cursor.Kind, flag.Name));
        }

        return items.ToList();
    }

    public static CompletionList In(InstructionCursor cursor, FlagSyntax flag, ContextFiles files, DateOnly today)
    {
        int equals = IndexOfEquals(flag.Word.Raw);
        int valueStart = flag.Word.Start + equals + 1;
        if (equals == flag.Word.Raw.Length || cursor.At < valueStart) return Names(cursor);
        if (cursor.Instruction is RunSyntax run && flag.Name == "mount") return MountCompletion.At(cursor, run, flag, valueStart, files, today);
        if (cursor.FindSpan(valueStart, flag.Word.End) is not { } span) return CompletionList.Empty;

        ItemList items = new(span);
        if (cursor.Kind == InstructionKind.Copy && flag.Name == "from")
        {
            if (ImageItems.FindTagsOrDigests(cursor, valueStart, flag.Word.End, today) is { } ofImage) return ofImage;

            SourceItems.AddTo(items, cursor);
        }

        if (flag.Name == "chown") UserItems.AddOwners(items, cursor, cursor.Line.Slice(valueStart, cursor.At));
        foreach (ReferenceValue value in FlagReference.Find(cursor.Kind, flag.Name)?.Values ?? [])
        {
            items.Add(value.Text, CompletionKind.Value, value.Meaning, topic: DocumentationTopics.Flag(cursor.Kind, flag.Name));
        }

        return items.ToList();
    }

    private static int IndexOfEquals(ReadOnlySpan<char> word)
    {
        int equals = word.IndexOf('=');
        return equals < 0 ? word.Length : equals;
    }
}
