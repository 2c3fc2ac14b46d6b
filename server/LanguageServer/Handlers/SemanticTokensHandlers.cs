using System.Globalization;
using Basewise.Features.Tokens;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Tokens;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/semanticTokens: full, full/delta and range.</summary>
internal sealed class SemanticTokensHandlers(DocumentStore documents)
{
    private long lastResultId;

    public Task<SemanticTokens?> FindAllAsync(TextDocumentParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? null : FindAll(document), cancellationToken);
    }

    public Task<SemanticTokensDelta?> FindChangesAsync(SemanticTokensDeltaParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? null : FindChanges(document, request.PreviousResultId), cancellationToken);
    }

    public Task<SemanticTokens?> FindInRangeAsync(RangeParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(
            () => document is null ? null : new SemanticTokens(NumbersOf(document, Convert.ToSpan(document.Snapshot.Source, request.Range))),
            cancellationToken);
    }

    private SemanticTokens FindAll(OpenDocument document)
    {
        TokenAnswer answer = Answer(document);
        return new SemanticTokens(answer.Numbers, answer.ResultId);
    }

    private SemanticTokensDelta FindChanges(OpenDocument document, string previousResultId)
    {
        TokenAnswer? before = document.Tokens.Last;
        TokenAnswer answer = Answer(document);
        return before?.ResultId == previousResultId
            ? new SemanticTokensDelta(answer.ResultId, Edits: TokenNumbers.Difference(before.Numbers, answer.Numbers))
            : new SemanticTokensDelta(answer.ResultId, Data: answer.Numbers);
    }

    private TokenAnswer Answer(OpenDocument document)
    {
        string resultId = Interlocked.Increment(ref lastResultId).ToString(CultureInfo.InvariantCulture);
        TokenAnswer answer = new(resultId, NumbersOf(document, new TextSpan(0, document.Snapshot.Source.Length)));
        document.Tokens.Keep(answer);
        return answer;
    }

    private static int[] NumbersOf(OpenDocument document, TextSpan range) =>
        TokenNumbers.Of(document.Snapshot.Source, TokenFeature.Of(document.Snapshot, range));
}
