using Basewise.Features.Symbols;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/documentSymbol.</summary>
internal sealed class DocumentSymbolHandler(DocumentStore documents)
{
    public Task<DocumentSymbol[]> HandleAsync(TextDocumentParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? [] : ToProtocol(document.Snapshot.Source, OutlineFeature.Of(document.Snapshot)), cancellationToken);
    }

    private static DocumentSymbol[] ToProtocol(SourceText source, IEnumerable<OutlineEntry> entries) =>
    [
        .. entries.Select(entry => new DocumentSymbol(
            entry.Name,
            entry.Detail.Length > 0 ? entry.Detail : null,
            KindOf(entry.Kind),
            Convert.ToRange(source, entry.Span),
            Convert.ToRange(source, entry.NameSpan),
            ToProtocol(source, entry.Children))),
    ];

    private static int KindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Stage => 2, // Module
        OutlineKind.Variable => 13, // Variable
        OutlineKind.Package => 4, // Package
        OutlineKind.Group => 3, // Namespace
        _ => 12, // Function
    };
}
