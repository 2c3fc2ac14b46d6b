using Basewise.Features.Reference;
using Basewise.Features.Signatures;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/signatureHelp.</summary>
internal sealed class SignatureHelpHandler(DocumentStore documents)
{
    public Task<SignatureHelp?> HandleAsync(TextDocumentPositionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? null : Find(document, request.Position), cancellationToken);
    }

    private static SignatureHelp? Find(OpenDocument document, Position position)
    {
        int offset = document.Snapshot.Source.OffsetOf(Convert.ToLinePosition(position));
        return SignatureFeature.At(document.Snapshot, offset) is { } list
            ? new SignatureHelp([.. list.Forms.Select(form => ToSignature(form, list.Documentation))], list.ActiveForm, list.ActivePart)
            : null;
    }

    private static SignatureInformation ToSignature(InstructionForm form, string documentation) => new(
        form.Label,
        new MarkupContent("markdown", documentation),
        [.. form.Parts.Select(part => new ParameterInformation(part.Label, new MarkupContent("markdown", part.Text)))]);
}
