using Basewise.Analysis;
using Basewise.Syntax.Text;

namespace Basewise.CommandLine.Lint;

/// <summary>The findings for a person: each with its place, its line, and a marker below the words that it is about.</summary>
internal sealed class TextReport(TextWriter output, bool hasColor)
{
    private const string Bold = "1";
    private const string Faint = "2";
    private const string Green = "32";

    public void Write(IReadOnlyCollection<LintedFile> files)
    {
        foreach (LintedFile file in files)
        {
            if (file.Source is null) continue;

            foreach (Finding finding in file.Findings) Write(file, file.Source, finding);
        }

        output.WriteLine(Summary(files));
    }

    private void Write(LintedFile file, SourceText source, Finding finding)
    {
        string place = PlaceOf(file.Path, source.PositionOf(finding.Span.Start));
        string severity = Paint(ColorOf(finding.Severity), SeverityNames.Of(finding.Severity));
        output.WriteLine($"{Paint(Bold, place)} {severity} {Paint(Bold, finding.Rule.Name)}: {Printable.Text(finding.Message)}");

        MarkedLine line = MarkedLine.Of(source, finding.Span);
        output.WriteLine(line.Text);
        output.WriteLine($"{line.Indent}{Paint(ColorOf(finding.Severity), line.Marker)}");
        foreach (RelatedPlace related in finding.Related)
        {
            string where = related.File is { } elsewhere ? PlaceOf(file.PathOf(elsewhere), elsewhere.Source.PositionOf(related.Span.Start)) : PlaceOf(file.Path, source.PositionOf(related.Span.Start));
            output.WriteLine($"  {Paint(Faint, $"{where} {Printable.Text(related.Message)}")}");
        }
    }

    private static string PlaceOf(string path, LinePosition position) => $"{Printable.Text(path)}:{position.Line + 1}:{position.Character + 1}:";

    private string Summary(IReadOnlyCollection<LintedFile> files)
    {
        int judged = files.Count(file => file.Source is not null);
        string where = $"in {Count(judged, "file")}";
        Finding[] findings = [.. files.SelectMany(file => file.Findings)];
        if (files.Count == 0) return "No Dockerfile and no requirements were found.";
        if (findings.Length == 0) return judged == 0 ? "Nothing was judged." : Paint(Green, $"No findings {where}.");

        IEnumerable<string> bySeverity = findings
            .GroupBy(finding => finding.Severity)
            .OrderByDescending(group => group.Key)
            .Select(group => group.Key is Severity.Information ? $"{group.Count()} information" : Count(group.Count(), SeverityNames.Of(group.Key)));
        int fixable = findings.Count(finding => !finding.Fixes.IsEmpty);
        string fixes = fixable == 0 ? "" : Paint(Faint, $" An editor with Basewise can fix {fixable} of them.");
        return $"{Paint(Bold, Count(findings.Length, "finding"))} {where}: {string.Join(", ", bySeverity)}.{fixes}";
    }

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string ColorOf(Severity severity) => severity switch
    {
        Severity.Error => "31",
        Severity.Warning => "33",
        Severity.Information => "34",
        _ => "36",
    };

    private string Paint(string color, string text) => hasColor ? $"\e[{color}m{text}\e[0m" : text;
}
