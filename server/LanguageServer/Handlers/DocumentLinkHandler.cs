using Basewise.Features.Links;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using DocumentLink = Basewise.LanguageServer.Protocol.DocumentLink;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/documentLink.</summary>
internal sealed class DocumentLinkHandler(DocumentStore documents)
{
    public Task<DocumentLink[]> HandleAsync(TextDocumentParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run<DocumentLink[]>(
            () => document is null
                ? []
                : [.. LinkFeature.Of(document.Snapshot).Select(link => new DocumentLink(
                    Convert.ToRange(document.Snapshot.Source, link.Span), link.Target.AbsoluteUri, link.Tooltip))],
            cancellationToken);
    }
}
