using Basewise.Analysis;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer;

/// <summary>Between the protocol's terms and our own. Lines and columns become offsets and back in <see cref="SourceText"/>, and are asked of it here.</summary>
internal static class Convert
{
    public static LinePosition ToLinePosition(Position position) => new(position.Line, position.Character);

    /// <summary>Positions outside the text are moved into it; a range that ends before it begins is turned round.</summary>
    public static TextSpan ToSpan(SourceText source, DocumentRange range)
    {
        int start = source.OffsetOf(ToLinePosition(range.Start));
        int end = source.OffsetOf(ToLinePosition(range.End));
        return start <= end ? new TextSpan(start, end) : new TextSpan(end, start);
    }

    public static DocumentRange ToRange(SourceText source, TextSpan span) =>
        new(ToPosition(source, span.Start), ToPosition(source, span.End));

    /// <summary>The same for spans in the order of the text.</summary>
    public static DocumentRange ToRange(PositionCursor lines, TextSpan span) =>
        new(ToPosition(lines.PositionOf(span.Start)), ToPosition(lines.PositionOf(span.End)));

    public static Position ToPosition(SourceText source, int offset) => ToPosition(source.PositionOf(offset));

    private static Position ToPosition(LinePosition position) => new(position.Line, position.Character);

    /// <param name="takesDocumentChanges">Whether the client takes edits of one version, which it refuses when it has moved on.</param>
    public static WorkspaceEdit ToWorkspaceEdit(OpenDocument document, IEnumerable<Syntax.Text.TextEdit> edits, bool takesDocumentChanges)
    {
        Protocol.TextEdit[] converted = [.. edits.Select(edit => new Protocol.TextEdit(ToRange(document.Snapshot.Source, edit.Span), edit.NewText))];
        return takesDocumentChanges
            ? new WorkspaceEdit(DocumentChanges: [new DocumentChange(new OptionalVersionedTextDocumentIdentifier(document.Uri, document.Version), converted)])
            : new WorkspaceEdit(Changes: new Dictionary<string, Protocol.TextEdit[]> { [document.Uri] = converted });
    }

    /// <summary>A file that is made, or gets more lines.</summary>
    public static IEnumerable<DocumentChange> ToDocumentChanges(string uri, FileAddition file, ColumnUnit columns)
    {
        SourceText before = new(file.Before?.Content ?? "", columns);
        if (file.Before is null) yield return new DocumentChange(Kind: "create", Uri: uri, Options: new CreateFileOptions(IgnoreIfExists: true));

        yield return new DocumentChange(
            new OptionalVersionedTextDocumentIdentifier(uri, Version: null),
            [new Protocol.TextEdit(ToRange(before, new TextSpan(file.At, file.At)), file.Text)]);
    }

    public static int ToSeverity(Severity severity) => severity switch
    {
        Severity.Error => 1,
        Severity.Warning => 2,
        Severity.Information => 3,
        _ => 4,
    };

    /// <summary>The tag's number in the protocol; <c>null</c> for none.</summary>
    public static int? ToTag(FindingTag tag) => tag switch
    {
        FindingTag.Unnecessary => 1,
        FindingTag.Deprecated => 2,
        _ => null,
    };
}
