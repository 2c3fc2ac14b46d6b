using Basewise.Analysis.Semantics;
using Basewise.Features.Places;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Finds out what a cursor in a Dockerfile is in, and asks whoever knows what can stand there.</summary>
internal static class DockerfileCompletion
{
    /// <param name="offset">The cursor's.</param>
    public static CompletionList At(Snapshot snapshot, SemanticModel model, int offset, CompletionOccasion occasion)
    {
        ContextFiles files = new(snapshot);
        if (DirectiveCompletion.IsAt(model.Syntax, offset)) return DirectiveCompletion.At(model.Syntax, offset, occasion);
        if (InstructionCursor.Find(model, offset) is not { } cursor)
        {
            return occasion.Trigger is null ? KeywordCompletion.At(model, new TextSpan(offset, offset), offset, trigger: false) : CompletionList.Empty;
        }

        if (occasion.Trigger is '[' && cursor.Kind != InstructionKind.Run) return CompletionList.Empty;
        if (cursor.FindDocument() is { } document) return DocumentCompletion.At(cursor, document, files, occasion);
        if (cursor.Whole.Heredocs is [.., { } last] && offset > last.BodySpan.Start) return CompletionList.Empty;
        if (cursor.IsInKeyword) return occasion.Trigger is null ? Keywords(cursor) : CompletionList.Empty;
        if (VariableCompletion.Find(cursor) is { } variables) return variables;
        if (occasion.Trigger is '$' or '{') return CompletionList.Empty;
        if (occasion.IsUnasked && !IsAwaited(cursor)) return CompletionList.Empty;

        return cursor.FindFlag() is { } flag ? FlagCompletion.In(cursor, flag, files, occasion.Today) : Arguments(cursor, files, occasion);
    }

    private static CompletionList Keywords(InstructionCursor cursor)
    {
        WordSyntax keyword = cursor.Instruction.Keyword;
        bool isTrigger = cursor.Whole.Kind == InstructionKind.Onbuild && cursor.Instruction != cursor.Whole;
        return cursor.FindSpan(Math.Min(cursor.At, keyword.Start), Math.Max(cursor.At, keyword.End)) is { } span
            ? KeywordCompletion.At(cursor.Model, span, cursor.Offset, isTrigger)
            : CompletionList.Empty;
    }

    private static CompletionList Arguments(InstructionCursor cursor, ContextFiles files, CompletionOccasion occasion)
    {
        if (cursor.IsAmongFlags && cursor.Typed.StartsWith("-", StringComparison.Ordinal)) return FlagCompletion.Names(cursor);

        return cursor.Kind switch
        {
            InstructionKind.From => ImageCompletion.At(cursor, occasion.Today),
            InstructionKind.Run => ShellCompletion.In(cursor, cursor.Instruction.Body.Start, files, occasion),
            InstructionKind.Env or InstructionKind.Arg or InstructionKind.Label => AssignmentCompletion.At(cursor, occasion.Today),
            InstructionKind.Onbuild when cursor.FindSpan(cursor.WordStart, cursor.WordEnd) is { } span =>
                KeywordCompletion.At(cursor.Model, span, cursor.Offset, trigger: true),
            InstructionKind.Copy or InstructionKind.Add => TransferCompletion.At(cursor, files),
            _ => ArgumentCompletion.At(cursor, files),
        };
    }

    /// <summary>Whether something must follow the blank at the cursor: it stands behind the keyword, and what can follow is known.</summary>
    private static bool IsAwaited(InstructionCursor cursor) =>
        cursor.Instruction.Flags.IsEmpty
        && cursor.Instruction.Body.Start == cursor.Instruction.Body.End
        && cursor.Kind is InstructionKind.From or InstructionKind.Onbuild or InstructionKind.Healthcheck or InstructionKind.Stopsignal
            or InstructionKind.User or InstructionKind.Shell;
}
