using Basewise.Features.Lenses;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/codeLens.</summary>
internal sealed class CodeLensHandler(DocumentStore documents, SettingsStore settings)
{
    public async Task<CodeLens[]?> HandleAsync(TextDocumentParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        await settings.WhenKnownAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return await Task.Run(() => document is null ? null : Find(document), cancellationToken).ConfigureAwait(false);
    }

    private CodeLens[] Find(OpenDocument document)
    {
        SourceText source = document.Snapshot.Source;
        return
        [
            .. LensFeature.Of(document.Snapshot, settings.LensesFor(document.Uri), settings.OptionsFor(document.Uri).Today)
                .Select(lens => new CodeLens(Convert.ToRange(source, lens.Span), new Command(lens.Title, Name: ""))),
        ];
    }
}
