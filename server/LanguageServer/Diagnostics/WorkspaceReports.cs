using Basewise.Analysis;
using Basewise.Features;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Diagnostics;

/// <summary>The reports of all files of the workspace that are judged: of open documents as the client has them, of the others as they are on disk.</summary>
internal sealed class WorkspaceReports(Session session, DocumentStore documents, WorkspaceFiles files, DocumentReports reports, DocumentJudge judge)
{
    /// <param name="previous">The name of the report that the client has of each URI.</param>
    public WorkspaceDocumentDiagnosticReport[] All(Dictionary<string, string> previous, CancellationToken cancellationToken)
    {
        List<WorkspaceDocumentDiagnosticReport> items = [];
        HashSet<string> told = [];
        HashSet<string> openPaths = [];
        foreach (OpenDocument document in documents.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DocumentDiagnosticReport report = reports.Of(document, previous.GetValueOrDefault(document.Uri));
            items.Add(new WorkspaceDocumentDiagnosticReport(report.Kind, report.ResultId, document.Uri, document.Version, report.Items));
            told.Add(document.Uri);
            if (DocumentUri.ToPath(document.Uri, OperatingSystem.IsWindows()) is { } path) openPaths.Add(path);
        }

        foreach (WorkspaceFile file in files.Get())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (openPaths.Contains(file.File.FullName) || !told.Add(file.Uri)) continue;

            items.Add(Of(file, previous.GetValueOrDefault(file.Uri)));
        }

        // What the client still shows of files that are gone must go.
        foreach ((string uri, string resultId) in previous)
        {
            if (!told.Contains(uri) && resultId != reports.Nothing.ResultId)
            {
                items.Add(new WorkspaceDocumentDiagnosticReport(DocumentReports.Full, reports.Nothing.ResultId, uri, Version: null, []));
            }
        }

        return [.. items];
    }

    private WorkspaceDocumentDiagnosticReport Of(WorkspaceFile file, string? previousResultId)
    {
        (LintOptions options, string resultId) = reports.Prepare(file.Uri, $"{file.Stamp}+{documents.FilesGeneration}");
        if (resultId == previousResultId) return new(DocumentReports.Unchanged, resultId, file.Uri, Version: null);

        Diagnostic[] diagnostics = file.FindText() is { } text
            ? judge.Judge(file.Uri, new Snapshot(file.Language, new SourceText(text, session.Columns), documents.FindPlace(file.Uri)) { Registry = options.Registry }, options)
            : [];
        return new(DocumentReports.Full, resultId, file.Uri, Version: null, diagnostics);
    }
}
