using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>Writes the comments that switch a rule off in a file that names packages.</summary>
public sealed class DependencySuppressionFixes(DependencyFile file)
{
    private SourceText Source => file.Source;

    /// <summary>Whether a comment may switch the rule off: JSON has no comments.</summary>
    public bool CanIgnore(RuleDescriptor rule) => file.Kind is not DependencyFileKind.PipfileLock && SuppressionFixes.CanIgnore(rule);

    /// <summary>A comment above the line that a finding is in, or above the first line of it; a name in the comment where there is one already.</summary>
    public Fix IgnoreAbove(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string title = $"Ignore {finding.Rule.Name} here";
        int line = Source.PositionOf(file.Requirements?.GetLine(finding.Span.Start).Span.Start ?? finding.Span.Start).Line;
        if (line > 0 && FindOwn(line - 1, isForFile: false) is { } comment) return Fix.NeedsConsent(title, Append(comment, finding.Rule));

        int at = SkipMark(Source.LineAt(line).Start);
        int end = at;
        while (end < Source.Length && Source.Content[end] is ' ' or '\t') end++;
        return Fix.NeedsConsent(title, Insert(at, $"{Source.ToString(new TextSpan(at, end))}# basewise ignore={finding.Rule.Name}"));
    }

    /// <summary>A comment on top of the file.</summary>
    public Fix IgnoreInFile(RuleDescriptor rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        string title = $"Ignore {rule.Name} in this file";
        for (int line = 0; line < Source.LineCount && IsComment(line); line++)
        {
            if (FindOwn(line, isForFile: true) is { } comment) return Fix.NeedsConsent(title, Append(comment, rule));
        }

        return Fix.NeedsConsent(title, Insert(SkipMark(0), $"# basewise file ignore={rule.Name}"));
    }

    private bool IsComment(int line) => Source.Slice(Source.LineAt(line)).TrimStart("\uFEFF \t") is ['#', ..];

    private SuppressionComment? FindOwn(int line, bool isForFile)
    {
        TextSpan span = Source.LineAt(line);
        int start = Source.Slice(span).IndexOf('#');
        if (start < 0 || !Source.Slice(new TextSpan(span.Start, span.Start + start)).IsWhiteSpace()) return null;

        SuppressionComment? found = SuppressionReader.Find(Source, new TextSpan(span.Start + start, span.End));
        return found is { Dialect: SuppressionDialect.Basewise, Names.IsEmpty: false } && found.IsForFile == isForFile ? found : null;
    }

    private static TextEdit Append(SuppressionComment comment, RuleDescriptor rule) =>
        new(new TextSpan(comment.Names[^1].End, comment.Names[^1].End), $",{rule.Name}");

    private TextEdit Insert(int lineStart, string line) => new(new TextSpan(lineStart, lineStart), $"{line}{Source.NewLine}");

    private int SkipMark(int offset) => offset == 0 && Source.Content.StartsWith('\uFEFF') ? 1 : offset;
}
