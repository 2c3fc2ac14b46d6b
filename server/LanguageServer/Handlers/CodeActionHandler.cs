using Basewise.Analysis;
using Basewise.Features.CodeActions;
using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;
using Basewise.Syntax.Text;
using CodeAction = Basewise.LanguageServer.Protocol.CodeAction;

namespace Basewise.LanguageServer.Handlers;

/// <summary>textDocument/codeAction.</summary>
internal sealed class CodeActionHandler(Session session, DocumentStore documents, SettingsStore settings, DocumentJudge judge)
{
    public const string QuickFixKind = "quickfix";
    public const string FixAllKind = "source.fixAll.basewise";
    public const string RefactorKind = "refactor";
    public const string RewriteKind = "refactor.rewrite";
    public const string ExtractKind = "refactor.extract";

    public Task<CodeAction[]> HandleAsync(CodeActionParams request, CancellationToken cancellationToken)
    {
        OpenDocument? document = documents.Find(request.TextDocument.Uri);
        return Task.Run(() => document is null ? [] : Find(document, request), cancellationToken);
    }

    private CodeAction[] Find(OpenDocument document, CodeActionParams request)
    {
        LintOptions options = settings.OptionsFor(document.Uri);
        List<CodeAction> actions = [];
        if (IsWanted(QuickFixKind, request.Context))
        {
            TextSpan span = Convert.ToSpan(document.Snapshot.Source, request.Range);
            actions.AddRange(CodeActionFeature.QuickFixes(document.Snapshot, span, options)
                .Concat(CodeActionFeature.FixesOfOneKind(document.Snapshot, span, options))
                .Concat(PinFeature.At(document.Snapshot, span, options))
                .Concat(DigestFeature.At(document.Snapshot, span, options))
                .Concat(SuppressionFeature.At(document.Snapshot, span, options))
                .Where(action => action.Files.All(CanApply))
                .Select(action => ToProtocol(document, action)));
        }

        if (IsWanted(RewriteKind, request.Context) || IsWanted(ExtractKind, request.Context))
        {
            actions.AddRange(CodeActionFeature
                .Refactorings(document.Snapshot, Convert.ToSpan(document.Snapshot.Source, request.Range), options)
                .Where(action => IsWanted(NameOf(action.Kind), request.Context) && action.Files.All(CanApply))
                .Select(action => ToProtocol(document, action)));
        }

        if (IsWanted(FixAllKind, request.Context) && CodeActionFeature.FindFixAll(document.Snapshot, options) is { } fixAll)
        {
            actions.Add(ToProtocol(document, fixAll));
        }

        return [.. actions];
    }

    // "source" asks for "source.fixAll.basewise" too, "source.fix" does not. A client that asks for nothing in particular gets everything.
    private static bool IsWanted(string kind, CodeActionContext? context) =>
        context?.Only is not { } wanted || wanted.Any(prefix =>
            prefix.Length == 0 || kind == prefix || (kind.StartsWith(prefix, StringComparison.Ordinal) && kind[prefix.Length] == '.'));

    private static string NameOf(CodeActionKind kind) => kind switch
    {
        CodeActionKind.FixAll => FixAllKind,
        CodeActionKind.Rewrite => RewriteKind,
        CodeActionKind.Extract => ExtractKind,
        _ => QuickFixKind,
    };

    private bool CanApply(FileAddition file) => file.Before is null ? session.CreatesFiles : session.TakesDocumentChanges;

    private WorkspaceEdit EditOf(OpenDocument document, Features.CodeActions.CodeAction action)
    {
        if (action.Files.IsEmpty) return Convert.ToWorkspaceEdit(document, action.Edits, session.TakesDocumentChanges);

        List<DocumentChange> changes = [];
        foreach (FileAddition file in action.Files)
        {
            if (documents.FindUri(document, file.Path) is { } uri) changes.AddRange(Convert.ToDocumentChanges(uri, file, document.Snapshot.Source.Columns));
        }

        if (!action.Edits.IsEmpty) changes.AddRange(Convert.ToWorkspaceEdit(document, action.Edits, takesDocumentChanges: true).DocumentChanges ?? []);
        return new WorkspaceEdit(DocumentChanges: [.. changes]);
    }

    private CodeAction ToProtocol(OpenDocument document, Features.CodeActions.CodeAction action) => new(
        action.Title,
        NameOf(action.Kind),
        EditOf(document, action),
        action.IsPreferred ? true : null,
        action.Fixes.IsEmpty ? null : [.. action.Fixes.Select(finding => judge.ToDiagnostic(document.Uri, document.Snapshot, finding))]);
}
