using Basewise.Analysis;
using Basewise.Features.Completion;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;
using Basewise.Syntax.Text;
using CompletionItem = Basewise.LanguageServer.Protocol.CompletionItem;
using CompletionList = Basewise.LanguageServer.Protocol.CompletionList;
using TextEdit = Basewise.LanguageServer.Protocol.TextEdit;

namespace Basewise.LanguageServer.Handlers;

/// <summary>
/// textDocument/completion. A request is answered although the user has typed on: the editor cancels what it no longer wants, and whoever
/// cancels by themselves at every change gives fast typists nothing.
/// </summary>
internal sealed class CompletionHandler(Session session, DocumentStore documents, SettingsStore settings)
{
    /// <summary>The protocol's CompletionItemTag.</summary>
    public const int DeprecatedTag = 1;

    private const int SnippetFormat = 2;
    private const int TriggeredByCharacter = 2;

    private static readonly CompletionList Nothing = new(IsIncomplete: false, []);

    public Task<CompletionList> HandleAsync(CompletionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? Nothing : Find(document, request), cancellationToken);
    }

    private CompletionList Find(OpenDocument document, CompletionParams request)
    {
        SourceText source = document.Snapshot.Source;
        int offset = source.OffsetOf(Convert.ToLinePosition(request.Position));
        LintOptions options = settings.OptionsFor(document.Uri);
        Features.Completion.CompletionList list = CompletionFeature.At(
            document.Snapshot, offset, new CompletionOccasion(TriggerOf(request.Context), options.Today) { Registry = options.Registry, Packages = options.Packages });
        return new CompletionList(list.IsIncomplete, [.. list.Items.Select(item => ToItem(source, item))]);
    }

    private CompletionItem ToItem(SourceText source, Features.Completion.CompletionItem item)
    {
        string? snippet = session.TakesSnippets ? item.Snippet : null;
        return new CompletionItem(
            item.Label,
            KindOf(item.Kind),
            item.Detail,
            item.Documentation is null ? null : session.ForCompletion(item.Documentation),
            new TextEdit(Convert.ToRange(source, item.Edit.Span), snippet ?? item.Edit.NewText),
            item.SortText,
            item.FilterText,
            snippet is null ? null : SnippetFormat,
            item.Topic is null ? null : new CompletionData(item.Topic),
            item.IsDeprecated && session.MarksDeprecatedCompletions ? [DeprecatedTag] : null);
    }

    private static char? TriggerOf(CompletionContext? context) =>
        context is { TriggerKind: TriggeredByCharacter, TriggerCharacter: [var character] } ? character : null;

    private static int KindOf(CompletionKind kind) => kind switch
    {
        CompletionKind.Package => 9, // Module
        CompletionKind.Operator => 24, // Operator
        CompletionKind.Option => 10, // Property
        CompletionKind.Keyword => 14, // Keyword
        CompletionKind.Stage => 7, // Class
        CompletionKind.Image => 9, // Module
        CompletionKind.Variable => 6, // Variable
        CompletionKind.Program => 3, // Function
        CompletionKind.File => 17, // File
        CompletionKind.Folder => 19, // Folder
        CompletionKind.Snippet => 15, // Snippet
        _ => 12, // Value
    };
}
