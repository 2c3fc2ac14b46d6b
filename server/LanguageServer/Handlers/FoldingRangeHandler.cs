using Basewise.Features.Folding;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;
using FoldingRange = Basewise.LanguageServer.Protocol.FoldingRange;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/foldingRange.</summary>
internal sealed class FoldingRangeHandler(DocumentStore documents)
{
    public Task<FoldingRange[]> HandleAsync(TextDocumentParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? [] : Find(document), cancellationToken);
    }

    // Whole lines: that is all that Visual Studio Code folds, and every other client can.
    private static FoldingRange[] Find(OpenDocument document)
    {
        SourceText source = document.Snapshot.Source;
        return
        [
            .. FoldingFeature.Of(document.Snapshot).Select(range => new FoldingRange(
                source.PositionOf(range.Span.Start).Line,
                source.PositionOf(range.Span.End).Line,
                range.Kind == FoldingKind.Comment ? "comment" : "region")),
        ];
    }
}
