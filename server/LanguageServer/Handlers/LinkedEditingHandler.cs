using System.Collections.Immutable;
using Basewise.Features.Rename;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/linkedEditingRange.</summary>
internal sealed class LinkedEditingHandler(DocumentStore documents)
{
    public Task<LinkedEditingRanges?> HandleAsync(TextDocumentPositionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? null : Find(document, request.Position), cancellationToken);
    }

    private static LinkedEditingRanges? Find(OpenDocument document, Position position)
    {
        SourceText source = document.Snapshot.Source;
        ImmutableArray<TextSpan> spans = LinkedEditingFeature.At(document.Snapshot, source.OffsetOf(Convert.ToLinePosition(position)));
        return spans.IsEmpty
            ? null
            : new LinkedEditingRanges([.. spans.Select(span => Convert.ToRange(source, span))], LinkedEditingFeature.WordPattern);
    }
}
