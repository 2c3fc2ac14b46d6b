using Basewise.Features.Links;
using Basewise.Features.Navigation;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/definition, references and documentHighlight. All of it stays within the document, but for a file's name, which leads to the file, and a package, which leads to the Dockerfiles that install it.</summary>
internal sealed class NavigationHandlers(DocumentStore documents)
{
    public Task<Location?> FindDefinitionAsync(TextDocumentPositionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(
            () => document is null ? null : FindDefinition(document, OffsetOf(document, request.Position)),
            cancellationToken);
    }

    public Task<Location[]> FindReferencesAsync(ReferenceParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run<Location[]>(
            () => document is null
                ? []
                : [.. NavigationFeature
                    .References(document.Snapshot, OffsetOf(document, request.Position), request.Context.IncludeDeclaration)
                    .Select(span => ToLocation(document, span)), .. FindInstalls(document, OffsetOf(document, request.Position))],
            cancellationToken);
    }

    public Task<DocumentHighlight[]> HighlightAsync(TextDocumentPositionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run<DocumentHighlight[]>(
            () => document is null
                ? []
                : [.. NavigationFeature
                    .Highlights(document.Snapshot, OffsetOf(document, request.Position))
                    .Select(highlight => new DocumentHighlight(
                        Convert.ToRange(document.Snapshot.Source, highlight.Span),
                        highlight.IsWrite ? 3 : 2))],
            cancellationToken);
    }

    private Location? FindDefinition(OpenDocument document, int offset)
    {
        if (NavigationFeature.FindDefinition(document.Snapshot, offset) is { } span) return ToLocation(document, span);

        return FileLinkFeature.FindAt(document.Snapshot, offset) is { } file && documents.FindUri(document, file.Path) is { } uri
            ? new Location(uri, new DocumentRange(new Position(0, 0), new Position(0, 0)))
            : null;
    }

    private IEnumerable<Location> FindInstalls(OpenDocument document, int offset)
    {
        foreach ((string path, SourceText source, TextSpan span) in InstallReferences.At(document.Snapshot, offset))
        {
            if (documents.FindUri(document, path) is { } uri) yield return new Location(uri, Convert.ToRange(source, span));
        }
    }

    private static int OffsetOf(OpenDocument document, Position position) =>
        document.Snapshot.Source.OffsetOf(Convert.ToLinePosition(position));

    private static Location ToLocation(OpenDocument document, TextSpan span) =>
        new(document.Uri, Convert.ToRange(document.Snapshot.Source, span));
}
