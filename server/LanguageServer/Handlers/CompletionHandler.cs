using Basewise.Features.Completion;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;
using CompletionItem = Basewise.LanguageServer.Protocol.CompletionItem;
using CompletionList = Basewise.LanguageServer.Protocol.CompletionList;
using TextEdit = Basewise.LanguageServer.Protocol.TextEdit;

namespace Basewise.LanguageServer.Handlers;

/// <summary>
/// textDocument/completion. A request is answered although the user has typed on: the editor cancels what it no longer wants, and whoever
/// cancels by themselves at every change gives fast typists nothing.
/// </summary>
internal sealed class CompletionHandler(DocumentStore documents)
{
    private static readonly CompletionList Nothing = new(IsIncomplete: false, []);

    public Task<CompletionList> HandleAsync(TextDocumentPositionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? Nothing : Find(document, request.Position), cancellationToken);
    }

    private static CompletionList Find(OpenDocument document, Position position)
    {
        SourceText source = document.Snapshot.Source;
        Features.Completion.CompletionList list = CompletionFeature.At(document.Snapshot, source.OffsetOf(Convert.ToLinePosition(position)));
        return new CompletionList(list.IsIncomplete, [.. list.Items.Select(item => new CompletionItem(
            item.Label,
            KindOf(item.Kind),
            item.Detail,
            item.Documentation is null ? null : new MarkupContent("markdown", item.Documentation),
            new TextEdit(Convert.ToRange(source, item.Edit.Span), item.Edit.NewText),
            item.SortText,
            item.FilterText))]);
    }

    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Package => 9, // Module
        CompletionKind.Operator => 24, // Operator
        CompletionKind.Option => 10, // Property
        _ => 12, // Value
    };
}
