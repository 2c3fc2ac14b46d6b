using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/diagnostic: the findings of one document, or that they are still those which the client has.</summary>
internal sealed class DocumentDiagnosticHandler(DocumentStore documents, DocumentReports reports, SettingsStore settings)
{
    public async Task<DocumentDiagnosticReport> HandleAsync(DocumentDiagnosticParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        await settings.WhenKnownAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => reports.Of(document, request.PreviousResultId), cancellationToken).ConfigureAwait(false);
    }
}
