using Basewise.Features;
using Basewise.Features.Folding;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;
using FoldingRange = Basewise.LanguageServer.Protocol.FoldingRange;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/foldingRange.</summary>
internal sealed class FoldingRangeHandler(DocumentStore documents)
{
    /// <summary>Null where nothing folds: then the editor folds by indentation, as it does where there is no server.</summary>
    public Task<FoldingRange[]?> HandleAsync(TextDocumentParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? null : Find(document), cancellationToken);
    }

    // Whole lines: that is all that Visual Studio Code folds, and every other client can.
    private static FoldingRange[]? Find(OpenDocument document)
    {
        PositionCursor lines = new(document.Snapshot.Source);
        FoldingRange[] ranges =
        [
            .. FoldingFeature.Of(document.Snapshot).Select(range => new FoldingRange(
                lines.PositionOf(range.Span.Start).Line,
                lines.PositionOf(range.Span.End).Line,
                range.Kind == FoldingKind.Comment ? "comment" : "region")),
        ];
        return ranges.Length == 0 && document.Snapshot.Language != DocumentLanguage.Dockerfile ? null : ranges;
    }
}
