using Basewise.Features.Hints;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;
using Basewise.Syntax.Text;
using InlayHint = Basewise.LanguageServer.Protocol.InlayHint;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/inlayHint.</summary>
internal sealed class InlayHintHandler(DocumentStore documents, SettingsStore settings)
{
    public async Task<InlayHint[]?> HandleAsync(RangeParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        await settings.WhenKnownAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => document is null ? null : Find(document, request.Range), cancellationToken).ConfigureAwait(false);
    }

    private InlayHint[] Find(OpenDocument document, DocumentRange range)
    {
        SourceText source = document.Snapshot.Source;
        return
        [
            .. HintFeature.Of(document.Snapshot, Convert.ToSpan(source, range), settings.HintsFor(document.Uri)).Select(hint => new InlayHint(
                Convert.ToPosition(source, hint.Offset), hint.Label, new MarkupContent("markdown", hint.Tooltip))),
        ];
    }
}
