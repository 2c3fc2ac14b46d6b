using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes what stands behind <c>RUN --mount=</c>: types, keys of the type, and the keys' values.</summary>
internal static class MountCompletion
{
    /// <param name="valueStart">Joined offset behind the flag's equals sign.</param>
    public static CompletionList At(InstructionCursor cursor, RunSyntax run, FlagSyntax flag, int valueStart, ContextFiles files, DateOnly today)
    {
        int fieldStart = cursor.At;
        int fieldEnd = cursor.At;
        while (fieldStart > valueStart && cursor.Line[fieldStart - 1] != ',') fieldStart--;
        while (fieldEnd < flag.Word.End && cursor.Line[fieldEnd] != ',') fieldEnd++;

        int equals = cursor.Line.Slice(fieldStart, fieldEnd).IndexOf('=');
        MountSyntax? mount = run.Mounts.FirstOrDefault(mount => mount.Flag == flag);
        if (mount is null) return CompletionList.Empty;
        if (equals < 0 || cursor.At <= fieldStart + equals) return Keys(cursor, mount, fieldStart, equals < 0 ? fieldEnd : fieldStart + equals, hasValue: equals >= 0);

        string key = cursor.Line.ToString(fieldStart, fieldStart + equals).ToLowerInvariant();
        int start = fieldStart + equals + 1;
        if (key is "source" or "src" && mount.Type == "bind" && mount.Find("from") is null) return Sources(cursor, start, fieldEnd, files);

        if (key == "from" && ImageItems.FindTagsOrDigests(cursor, start, fieldEnd, today) is { } ofImage) return ofImage;

        return cursor.FindSpan(start, fieldEnd) is { } span ? Values(cursor, mount, key, span) : CompletionList.Empty;
    }

    private static CompletionList Sources(InstructionCursor cursor, int start, int end, ContextFiles files)
    {
        ReadOnlySpan<char> typed = cursor.Line.Slice(start, cursor.At);
        if (cursor.FindSpan(start + typed.LastIndexOf('/') + 1, end) is not { } span) return CompletionList.Empty;

        ItemList items = new(span);
        files.AddTo(items, typed, span);
        return items.ToList();
    }

    private static CompletionList Keys(InstructionCursor cursor, MountSyntax mount, int start, int end, bool hasValue)
    {
        if (cursor.FindSpan(start, end) is not { } span) return CompletionList.Empty;

        string written = cursor.Line.ToString(start, end);
        ItemList items = new(span);
        if (mount.Find("type") is null)
        {
            foreach (ReferenceValue type in MountReference.Types)
            {
                items.Add($"type={type.Text}", CompletionKind.Value, DetailOf(type.Text), hasValue ? "type" : null, DocumentationTopics.MountType(type.Text));
            }
        }

        foreach (MountKey key in MountReference.KeysOf(mount.Type))
        {
            bool isGiven = mount.Fields.Any(field => key.IsNamed(field.Key) && field.Key != written);
            if (isGiven || IsOpposite(mount, key, written)) continue;

            items.Add(key.Name, CompletionKind.Option, key.Text, hasValue || key.IsSwitch ? key.Name : key.Name + "=", DocumentationTopics.MountKey(mount.Type, key.Name));
        }

        return items.ToList();
    }

    private static bool IsOpposite(MountSyntax mount, MountKey key, string written) => key.Name switch
    {
        "readonly" => mount.Fields.Any(field => field.Key is "rw" or "readwrite" && field.Key != written),
        "readwrite" => mount.Fields.Any(field => field.Key is "ro" or "readonly" && field.Key != written),
        _ => false,
    };

    private static string? DetailOf(string type) => MountReference.KeysOf(type) is { Length: > 0 } keys
        ? string.Join(", ", keys.Take(4).Select(key => key.Name)) + " …"
        : null;

    private static CompletionList Values(InstructionCursor cursor, MountSyntax mount, string key, TextSpan span)
    {
        ItemList items = new(span);
        if (key == "type")
        {
            foreach (ReferenceValue type in MountReference.Types)
            {
                items.Add(type.Text, CompletionKind.Value, DetailOf(type.Text), topic: DocumentationTopics.MountType(type.Text));
            }

            return items.ToList();
        }

        if (MountReference.FindKey(mount.Type, key) is not { } entry) return CompletionList.Empty;

        string topic = DocumentationTopics.MountKey(mount.Type, entry.Name);
        switch (entry.Name)
        {
            case "from":
                SourceItems.AddTo(items, cursor);
                break;
            case "target" when mount.Type == "cache":
                foreach (CacheFolder folder in CacheFolders.For(cursor)) items.Add(folder.Path, CompletionKind.Folder, folder.Meaning);
                break;
            case "target" when mount.Type == "secret":
                foreach ((string file, string meaning) in CacheFolders.SecretFiles(cursor)) items.Add(file, CompletionKind.File, meaning);
                break;
            case "id" when mount.Type == "cache":
                foreach (string id in CacheFolders.For(cursor).Select(folder => folder.Tool).Distinct()) items.Add(id, CompletionKind.Value, "one cache for all mounts of this name");
                break;
        }

        foreach (ReferenceValue value in entry.Values) items.Add(value.Text, CompletionKind.Value, value.Meaning, topic: topic);
        return items.ToList();
    }
}
