using Basewise.Features.Rename;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Rpc;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/prepareRename and rename. A refusal is an error, whose message the editor shows.</summary>
internal sealed class RenameHandlers(Session session, DocumentStore documents)
{
    public Task<PrepareRenameResult?> PrepareAsync(TextDocumentPositionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? null : Prepare(document, request.Position), cancellationToken);
    }

    public Task<WorkspaceEdit?> RenameAsync(RenameParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? null : Rename(document, request), cancellationToken);
    }

    private static PrepareRenameResult? Prepare(OpenDocument document, Position position)
    {
        SourceText source = document.Snapshot.Source;
        if (RenameFeature.FindStart(document.Snapshot, source.OffsetOf(Convert.ToLinePosition(position))) is not { } start) return null;
        if (start.Refusal is { } refusal) throw new RefusalException(refusal);

        return new PrepareRenameResult(Convert.ToRange(source, start.Span), start.Name);
    }

    private WorkspaceEdit Rename(OpenDocument document, RenameParams request)
    {
        SourceText source = document.Snapshot.Source;
        RenameResult result = RenameFeature.Rename(document.Snapshot, source.OffsetOf(Convert.ToLinePosition(request.Position)), request.NewName);
        if (result.Refusal is { } refusal) throw new RefusalException(refusal);

        return Convert.ToWorkspaceEdit(document, result.Edits, session.TakesDocumentChanges);
    }
}
