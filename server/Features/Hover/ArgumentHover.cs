using System.Globalization;
using Basewise.Features.Places;
using Basewise.Features.Reference;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Features.Hover;

/// <summary>The hover on arguments with a meaning of their own: the type of a health check, signals, label keys, here-documents.</summary>
internal static class ArgumentHover
{
    public static HoverContent? Find(InstructionCursor cursor)
    {
        foreach (HeredocSyntax document in cursor.Whole.Heredocs)
        {
            if (document.MarkerSpan.Touches(cursor.Offset)) return new HoverContent(document.MarkerSpan, Describe(cursor, document));
            if (document.IsTerminated && document.TerminatorSpan.Touches(cursor.Offset)) return new HoverContent(document.TerminatorSpan, $"Ends the here-document `{document.Name}`.");
        }

        return cursor.Instruction switch
        {
            HealthcheckSyntax { Type: { } type } when type.Span.Touches(cursor.Offset) => Describe(type),
            { Kind: InstructionKind.Stopsignal, Body: var signal } when signal.Span.Touches(cursor.Offset) && SignalReference.Find(signal.Raw) is { } known =>
                new HoverContent(signal.Span, $"**{known.Text}**: {known.Meaning}"),
            AssignmentsSyntax { Kind: InstructionKind.Label } label => FindLabel(cursor, label),
            _ => null,
        };
    }

    private static HoverContent? Describe(WordSyntax type) => type.Text.ToUpperInvariant() switch
    {
        "CMD" => new HoverContent(type.Span, "The command of the check, in the shell or the JSON form: 0 means healthy, 1 unhealthy. It runs in the container, so what it calls must be in the image."),
        "NONE" => new HoverContent(type.Span, "Turns off the check that the base image has."),
        _ => null,
    };

    private static HoverContent? FindLabel(InstructionCursor cursor, AssignmentsSyntax label)
    {
        foreach (AssignmentSyntax assignment in label.Assignments)
        {
            if (!assignment.Name.Span.Touches(cursor.Offset)) continue;

            return ReferenceText.Label(assignment.Name.Raw.Trim("\"'").ToString()) is { } markdown ? new HoverContent(assignment.Name.Span, markdown) : null;
        }

        return null;
    }

    private static string Describe(InstructionCursor cursor, HeredocSyntax document)
    {
        int lines = cursor.Model.Syntax.Source.Slice(document.BodySpan).Count('\n');
        string length = string.Create(CultureInfo.InvariantCulture, $"Here-document of {lines} line{(lines == 1 ? "" : "s")}, up to one that is `{document.Name}` alone.");
        string variables = document.Expands
            ? "Variables in it are replaced; quotes around the delimiter would keep them."
            : "Variables in it stay as they are, for the delimiter is in quotes.";
        string tabs = document.Chomps ? " Tabs at the beginning of its lines are dropped." : "";
        return $"{length} {variables}{tabs}\n\n[Dockerfile reference]({ReferenceEntry.Page}#here-documents)";
    }
}
