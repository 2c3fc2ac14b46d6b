using Basewise.Features.Places;
using Basewise.Python.Requirements;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Completes in the body of a here-document: packages where it is a requirements file, commands where a shell reads it, variables where BuildKit replaces them, else nothing.</summary>
internal static class DocumentCompletion
{
    public static CompletionList At(InstructionCursor cursor, HeredocSyntax document, ContextFiles files, CompletionOccasion occasion)
    {
        CursorText place = CursorText.OfDocument(cursor, document.BodySpan);
        if (cursor.Step is not { } step) return CompletionList.Empty;
        if (RequirementsDocument.Find(cursor) is { File.Requirements: { } requirements } found) return OfRequirements(cursor, found, requirements, files, occasion);

        if (step.Effective is RunSyntax)
        {
            if (!step.Scripts.Any(script => script.Text.Start == document.BodySpan.Start && script.Text.End == document.BodySpan.End)) return CompletionList.Empty;
            if (VariableCompletion.Find(cursor, place, escape: '\\', heedsQuotes: true, isScript: true) is { } ofScript) return ofScript;

            return occasion.IsUnasked || occasion.Trigger is '$' or '{' ? CompletionList.Empty : ShellCompletion.At(place, files, new CommandSurroundings(cursor, files, occasion));
        }

        return document.Expands && VariableCompletion.Find(cursor, place, cursor.Model.Syntax.Escape, heedsQuotes: false, isScript: false) is { } variables
            ? variables
            : CompletionList.Empty;
    }

    /// <summary>What a requirements file would have there.</summary>
    private static CompletionList OfRequirements(InstructionCursor cursor, RequirementsDocument document, RequirementsSyntax requirements, ContextFiles files, CompletionOccasion occasion)
    {
        if (occasion.Trigger is ' ' or '$' or '{' or ':' or '@') return CompletionList.Empty;

        CompletionList list = RequirementsCompletion.At(requirements, cursor.Offset - document.Start, new CommandSurroundings(cursor, files, occasion).Packages);
        return list with { Items = [.. list.Items.Select(item => item with { Edit = item.Edit with { Span = new TextSpan(item.Edit.Span.Start + document.Start, item.Edit.Span.End + document.Start) } })] };
    }
}
