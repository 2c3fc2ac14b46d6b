using System.Collections.Immutable;
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
        return Task.Run(() => document is null ? [] : ToProtocol(new PositionCursor(document.Snapshot.Source), OutlineFeature.Of(document.Snapshot)), cancellationToken);
    }

    private static DocumentSymbol[] ToProtocol(PositionCursor lines, ImmutableArray<OutlineEntry> entries)
    {
        if (entries.IsEmpty) return [];

        DocumentSymbol[] symbols = new DocumentSymbol[entries.Length];
        for (int i = 0; i < symbols.Length; i++)
        {
            OutlineEntry entry = entries[i];
            symbols[i] = new DocumentSymbol(
                entry.Name,
                entry.Detail.Length > 0 ? entry.Detail : null,
                KindOf(entry.Kind),
                Convert.ToRange(lines, entry.Span),
                Convert.ToRange(lines, entry.NameSpan),
                ToProtocol(lines, entry.Children));
        }

        return symbols;
    }

    private static int KindOf(OutlineKind kind) => kind switch
    {
        OutlineKind.Stage => 2, // Module
        OutlineKind.Variable => 13, // Variable
        OutlineKind.Package => 4, // Package
        OutlineKind.Group => 3, // Namespace
        _ => 12, // Function
    };
}
