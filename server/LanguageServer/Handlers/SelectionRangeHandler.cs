using Basewise.Features.Selection;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/selectionRange.</summary>
internal sealed class SelectionRangeHandler(DocumentStore documents)
{
    public Task<SelectionRange[]?> HandleAsync(SelectionRangeParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run<SelectionRange[]?>(
            () => document is null ? null : [.. request.Positions.Select(position => Find(document, position))], cancellationToken);
    }

    private static SelectionRange Find(OpenDocument document, Position position)
    {
        SourceText source = document.Snapshot.Source;
        SelectionRange? outer = null;
        foreach (TextSpan span in SelectionFeature.Around(document.Snapshot, source.OffsetOf(Convert.ToLinePosition(position))).Reverse())
        {
            outer = new SelectionRange(Convert.ToRange(source, span), outer);
        }

        return outer ?? new SelectionRange(new DocumentRange(position, position), null);
    }
}
