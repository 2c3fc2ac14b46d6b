using Basewise.Analysis;
using Basewise.Features.Hover;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/hover.</summary>
internal sealed class HoverHandler(Session session, DocumentStore documents, SettingsStore settings)
{
    public Task<Protocol.Hover?> HandleAsync(TextDocumentPositionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? null : Find(document, request.Position), cancellationToken);
    }

    private Protocol.Hover? Find(OpenDocument document, Position position)
    {
        SourceText source = document.Snapshot.Source;
        int offset = source.OffsetOf(Convert.ToLinePosition(position));
        LintOptions options = settings.OptionsFor(document.Uri);
        return HoverFeature.At(document.Snapshot, offset, options.Today, options.Packages) is { } hover
            ? new Protocol.Hover(session.ForHover(hover.Markdown), Convert.ToRange(source, hover.Span))
            : null;
    }
}
