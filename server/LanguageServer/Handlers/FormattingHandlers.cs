using Basewise.Features.Formatting;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;
using Options = Basewise.Features.Formatting.FormattingOptions;
using TextEdit = Basewise.LanguageServer.Protocol.TextEdit;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/formatting, rangeFormatting and onTypeFormatting.</summary>
internal sealed class FormattingHandlers(DocumentStore documents)
{
    /// <summary>What starts a new line; nothing else that is typed changes what is around it.</summary>
    public const string TriggerCharacter = "\n";

    public Task<TextEdit[]?> FormatAsync(FormattingParams request, CancellationToken cancellationToken) => EditAsync(
        request.TextDocument,
        snapshot => FormattingFeature.Format(snapshot, new TextSpan(0, snapshot.Source.Length), ToOptions(request.Options)),
        cancellationToken);

    public Task<TextEdit[]?> FormatRangeAsync(RangeFormattingParams request, CancellationToken cancellationToken) => EditAsync(
        request.TextDocument,
        snapshot => FormattingFeature.Format(snapshot, Convert.ToSpan(snapshot.Source, request.Range), ToOptions(request.Options)),
        cancellationToken);

    public Task<TextEdit[]?> FormatOnTypeAsync(OnTypeFormattingParams request, CancellationToken cancellationToken) => EditAsync(
        request.TextDocument,
        snapshot => request.Ch == TriggerCharacter
            ? FormattingFeature.IndentNewLine(snapshot, snapshot.Source.OffsetOf(Convert.ToLinePosition(request.Position)), ToOptions(request.Options))
            : [],
        cancellationToken);

    private Task<TextEdit[]?> EditAsync(
        TextDocumentIdentifier id, Func<Features.Snapshot, IEnumerable<Syntax.Text.TextEdit>> format, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(id.Uri);
        return Task.Run(
            () => document is null
                ? null
                : format(document.Snapshot).Select(edit => new TextEdit(Convert.ToRange(document.Snapshot.Source, edit.Span), edit.NewText)).ToArray(),
            cancellationToken);
    }

    private static Options ToOptions(Protocol.FormattingOptions options) => new(options.TabSize, options.InsertSpaces)
    {
        TrimsTrailingWhiteSpace = options.TrimTrailingWhitespace ?? true,
        InsertsFinalNewLine = options.InsertFinalNewline ?? false,
        TrimsFinalNewLines = options.TrimFinalNewlines ?? false,
    };
}
