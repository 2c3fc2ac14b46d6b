using Basewise.LanguageServer.Diagnostics;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer.Handlers;

/// <summary>
/// workspace/diagnostic: the findings of every Dockerfile, open or not. Clients ask again as soon as they have an answer, so one that would
/// tell nothing new is held back until something changes; but only where the client tells of changes on disk.
/// </summary>
internal sealed class WorkspaceDiagnosticHandler(Session session, WorkspaceReports reports, SettingsStore settings, ChangeSignal changes)
{
    public async Task<WorkspaceDiagnosticReport> HandleAsync(WorkspaceDiagnosticParams request, CancellationToken cancellationToken)
    {
        await settings.WhenKnownAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, string> previous = request.PreviousResultIds.DistinctBy(id => id.Uri).ToDictionary(id => id.Uri, id => id.Value);
        while (true)
        {
            Task<bool> changed = changes.Next;
            WorkspaceDocumentDiagnosticReport[] items =
                await Task.Run(() => reports.All(previous, cancellationToken), cancellationToken).ConfigureAwait(false);

            bool isNews = items.Any(item => item.Kind == DocumentReports.Full);
            if (isNews || !session.WatchesFiles || !await changed.WaitAsync(cancellationToken).ConfigureAwait(false))
            {
                return new WorkspaceDiagnosticReport(items);
            }
        }
    }
}
