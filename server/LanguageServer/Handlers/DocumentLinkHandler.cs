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
                    Convert.ToRange(document.Snapshot.Source, link.Span), link.Target.AbsoluteUri, link.Tooltip)), .. FilesOf(document)],
            cancellationToken);
    }

    private IEnumerable<DocumentLink> FilesOf(OpenDocument document)
    {
        foreach (FileLink link in FileLinkFeature.Of(document.Snapshot))
        {
            if (documents.FindUri(document, link.Path) is { } uri) yield return new DocumentLink(Convert.ToRange(document.Snapshot.Source, link.Span), uri, link.Path);
        }
    }
}
