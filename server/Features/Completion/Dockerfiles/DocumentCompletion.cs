using Basewise.Features.Places;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes in the body of a here-document: commands where a shell reads it, variables where BuildKit replaces them, else nothing.</summary>
internal static class DocumentCompletion
{
    public static CompletionList At(InstructionCursor cursor, HeredocSyntax document, ContextFiles files, CompletionOccasion occasion)
    {
        CursorText place = CursorText.OfDocument(cursor, document.BodySpan);
        if (cursor.Step is not { } step) return CompletionList.Empty;

        if (step.Effective is RunSyntax)
        {
            if (!step.Scripts.Any(script => script.Text.Start == document.BodySpan.Start && script.Text.End == document.BodySpan.End)) return CompletionList.Empty;
            if (VariableCompletion.Find(cursor, place, escape: '\\', heedsQuotes: true, isScript: true) is { } ofScript) return ofScript;

            return occasion.IsUnasked || occasion.Trigger is '$' or '{' ? CompletionList.Empty : ShellCompletion.At(place, files, new CommandSurroundings(cursor, occasion));
        }

        return document.Expands && VariableCompletion.Find(cursor, place, cursor.Model.Syntax.Escape, heedsQuotes: false, isScript: false) is { } variables
            ? variables
            : CompletionList.Empty;
    }
}
