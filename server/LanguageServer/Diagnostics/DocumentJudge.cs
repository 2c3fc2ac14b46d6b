using System.Collections.Concurrent;
using System.Globalization;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Features;
using Basewise.LanguageServer.Documents;
using Basewise.LanguageServer.Protocol;
using Basewise.LanguageServer.Rpc;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Diagnostics;

/// <summary>The findings of a text in the protocol's terms. A rule that breaks down is told in the log, once, and the others' findings stay.</summary>
internal sealed class DocumentJudge(Session session, DocumentStore documents, Func<Snapshot, LintOptions, LintResult> lint, ServerLog log)
{
    /// <summary>As many findings of a file are told, and kept of each rule: beyond that they are of a program's making, and of no use to anybody.</summary>
    public const int MostFindings = 2_000;

    private const string Source = "basewise";
    private readonly ConcurrentDictionary<string, byte> toldFailures = new();

    public Diagnostic[] Judge(string uri, Snapshot snapshot, LintOptions options)
    {
        if (snapshot is { Language: DocumentLanguage.Configuration, Configuration: { } file })
        {
            return [.. file.Problems.Select(problem => ToDiagnostic(snapshot, problem))];
        }

        LintResult result = lint(snapshot, options);
        foreach (RuleFailure failure in result.Failures)
        {
            if (toldFailures.TryAdd($"{failure.RuleName} {failure.Exception.GetType()}", 0))
            {
                log.Error($"The rule {failure.RuleName} failed on {uri}", failure.Exception);
            }
        }

        if (result.LeftOut == 0 && result.Findings.Length <= MostFindings) return [.. result.Findings.Select(finding => ToDiagnostic(uri, snapshot, finding))];

        Finding[] shown = [.. result.Findings.OrderByDescending(finding => finding.Severity).Take(MostFindings)];
        return [.. shown.Select(finding => ToDiagnostic(uri, snapshot, finding)), OfOthers(snapshot, result.LeftOut + result.Findings.Length - shown.Length)];
    }

    /// <summary>What stands for the findings that are not told. It is at the top of the file, where somebody sees it.</summary>
    private static Diagnostic OfOthers(Snapshot snapshot, int count) => new(
        Convert.ToRange(snapshot.Source, new TextSpan(0, 0)),
        Convert.ToSeverity(Severity.Information),
        "more-findings",
        new CodeDescription("https://github.com/basewise/basewise#command-line"),
        Source,
        string.Create(CultureInfo.InvariantCulture, $"There are {count:N0} more findings in this file, none of them worse than what is shown: `basewise lint` tells all of them."));

    private static Diagnostic ToDiagnostic(Snapshot snapshot, ConfigurationProblem problem) => new(
        Convert.ToRange(snapshot.Source, problem.Span),
        Convert.ToSeverity(Severity.Warning),
        "configuration",
        new CodeDescription(ConfigurationFile.Url),
        Source,
        problem.Message,
        Tags: null,
        RelatedInformation: null);

    public Diagnostic ToDiagnostic(string uri, Snapshot snapshot, Finding finding) => new(
        Convert.ToRange(snapshot.Source, finding.Span),
        Convert.ToSeverity(finding.Severity),
        finding.Rule.Name,
        new CodeDescription(finding.Rule.Url),
        Source,
        finding.Message,
        Convert.ToTag(finding.Rule.Tag) is { } tag && session.ShowsTag(tag) ? [tag] : null,
        session.ShowsRelatedInformation && !finding.Related.IsEmpty
            ? [.. finding.Related.Select(place => ToRelated(uri, snapshot, place)).OfType<DiagnosticRelatedInformation>()]
            : null);

    /// <summary>The place in its own file; <c>null</c> for a file whose URI is not known.</summary>
    private DiagnosticRelatedInformation? ToRelated(string uri, Snapshot snapshot, RelatedPlace place)
    {
        if (place.File is not { } file) return new(new Location(uri, Convert.ToRange(snapshot.Source, place.Span)), place.Message);

        return documents.FindUri(uri, file.Path) is { } other
            ? new(new Location(other, Convert.ToRange(new SourceText(file.Source.Content, snapshot.Source.Columns), place.Span)), place.Message)
            : null;
    }
}
