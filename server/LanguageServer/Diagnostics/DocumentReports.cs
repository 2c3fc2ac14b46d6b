using System.Globalization;
using Basewise.Analysis;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Settings;

namespace Basewise.LanguageServer.Diagnostics;

/// <summary>Answers to clients that ask for diagnostics. Each has a name by which the client can ask whether it still holds.</summary>
internal sealed class DocumentReports(SettingsStore settings, DocumentJudge judge)
{
    public const string Full = "full";
    public const string Unchanged = "unchanged";

    // Names of another run of the server mean nothing in this one.
    private readonly string run = Environment.TickCount64.ToString("x", CultureInfo.InvariantCulture);

    /// <summary>The report of a document that is not there.</summary>
    public DocumentDiagnosticReport Nothing { get; } = new(Full, "nothing", []);

    /// <param name="document"><c>null</c> where the client asks for one that it has not opened: there is nothing to say of it.</param>
    public DocumentDiagnosticReport Of(OpenDocument? document, string? previousResultId)
    {
        if (document is null) return Nothing;

        (LintOptions options, string resultId) = Prepare(document.Uri, document.Edition.ToString(CultureInfo.InvariantCulture));
        return resultId == previousResultId
            ? new DocumentDiagnosticReport(Unchanged, resultId)
            : new DocumentDiagnosticReport(Full, resultId, judge.Judge(document.Uri, document.Snapshot, options));
    }

    /// <summary>What a document is judged by, and the name of a report on its text, which itself has the name <paramref name="text"/>: settings and the day decide too.</summary>
    public (LintOptions Options, string ResultId) Prepare(string uri, string text)
    {
        // Where the settings change in between, new findings go by an old name and are asked for again. The other way round old ones would stay.
        int generation = settings.Generation;
        LintOptions options = settings.OptionsFor(uri);
        return (options, string.Create(CultureInfo.InvariantCulture, $"{run}-{text}-{generation}-{options.Today.DayNumber}"));
    }
}
