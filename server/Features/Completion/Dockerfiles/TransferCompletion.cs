using Basewise.Features.Places;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes the sources and the destination of COPY and ADD.</summary>
internal static class TransferCompletion
{
    public static CompletionList At(InstructionCursor cursor, ContextFiles files)
    {
        if (cursor.Instruction is not TransferSyntax { From: null }) return CompletionList.Empty;

        // In the JSON form, and in quotes, the path begins behind the quote.
        int start = cursor.WordStart;
        while (start < cursor.At && cursor.Line[start] is '[' or '"') start++;
        int end = cursor.WordEnd;
        while (end > cursor.At && cursor.Line[end - 1] is '"' or ']' or ',') end--;

        ReadOnlySpan<char> typed = cursor.Line.Slice(start, cursor.At);
        int slash = typed.LastIndexOf('/');
        if (typed.ContainsAny("$<:*") || cursor.FindSpan(start + slash + 1, end) is not { } span) return CompletionList.Empty;

        ItemList items = new(span);
        if (cursor.ArgumentIndex > 0 && typed.IsEmpty)
        {
            items.Add("./", CompletionKind.Folder, "the folder of WORKDIR");
            if (WorkdirOf(cursor) is { } folder) items.Add(folder.EndsWith('/') ? folder : folder + "/", CompletionKind.Folder, "WORKDIR");
        }

        files.AddTo(items, typed, span);
        return items.ToList();
    }

    private static string? WorkdirOf(InstructionCursor cursor)
    {
        string? found = null;
        foreach (Analysis.Semantics.Step step in cursor.Stage?.Steps ?? [])
        {
            if (step.Instruction.LinesSpan.Start >= cursor.Whole.LinesSpan.Start) break;
            if (step.Instruction is { Kind: InstructionKind.Workdir, Body.Raw: ['/', ..] }) found = step.Instruction.Body.Text;
        }

        return found;
    }
}
