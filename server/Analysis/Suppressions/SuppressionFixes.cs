using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>Writes the comments that switch a rule off, each in the place where it counts.</summary>
public sealed class SuppressionFixes
{
    private readonly DockerfileSyntax syntax;
    private readonly Lazy<SuppressionComment?> fileComment;

    public SuppressionFixes(DockerfileSyntax syntax)
    {
        this.syntax = syntax;
        fileComment = new(() => FindOwn(syntax.Comments, isForFile: true));
    }

    private SourceText Source => syntax.Source;

    /// <summary>Whether a comment may switch the rule off.</summary>
    public static bool CanIgnore(RuleDescriptor rule) => FileSuppressions.CanBeSkipped(rule) && rule.Name != FileSuppressions.UnusedName;

    /// <summary>A comment above the instruction, which is above all its lines; a name in the comment where there is one already.</summary>
    public Fix IgnoreAbove(InstructionSyntax instruction, RuleDescriptor rule)
    {
        string title = instruction.Kind == InstructionKind.From ? $"Ignore {rule.Name} in this stage" : $"Ignore {rule.Name} here";
        if (FindOwn(instruction.LeadingComments, isForFile: false) is { } comment) return Fix.NeedsConsent(title, Append(comment, rule));

        int at = SkipMark(instruction.LinesSpan.Start);

        // hadolint's own comment has to stay on the line above the instruction.
        if (instruction.LeadingComments is [.., var last] && SuppressionReader.Find(Source, last) is { Dialect: SuppressionDialect.Hadolint, IsForFile: false })
        {
            at = SkipMark(Source.LineAt(Source.PositionOf(last.Start).Line).Start);
        }

        int end = at;
        while (end < Source.Length && Source.Content[end] is ' ' or '\t') end++;
        return Fix.NeedsConsent(title, Insert(at, $"{Source.ToString(new TextSpan(at, end))}# basewise ignore={rule.Name}"));
    }

    /// <summary>A comment on top of the file, below the parser directives.</summary>
    public Fix IgnoreInFile(RuleDescriptor rule)
    {
        string title = $"Ignore {rule.Name} in this file";
        return fileComment.Value is { } comment
            ? Fix.NeedsConsent(title, Append(comment, rule))
            : Fix.NeedsConsent(title, Insert(BehindDirectives(), $"# basewise file ignore={rule.Name}"));
    }

    /// <summary>
    /// BuildKit's own directive, which counts in every tool: behind the directives that are there, or one more name in it.
    /// <c>null</c> where the rule is none of BuildKit's, or a directive is there that cannot be added to.
    /// </summary>
    public Fix? FindSkipCheck(RuleDescriptor rule)
    {
        if (CheckPragmas.SkippableNameOf(rule) is not { } name) return null;

        string title = $"Ignore {name} in this file, for Docker too (# check=skip)";
        if (syntax.Directives.FirstOrDefault(directive => directive.Name == "check") is not { } check)
        {
            // A line that begins with #! has to stay the first.
            bool hasInterpreter = syntax.Directives.IsEmpty && Source.Content.StartsWith("#!", StringComparison.Ordinal);
            return hasInterpreter ? null : Fix.NeedsConsent(title, Insert(BehindDirectives(), $"# check=skip={name}"));
        }

        if (!CheckPragmas.Counts(Source, check) || !CheckPragmas.IsUnderstood(check.Value)) return null;

        int start = check.ValueSpan.Start;
        foreach (string option in check.Value.Split(';'))
        {
            int end = start + option.TrimEnd().Length;
            if (option.TrimStart().StartsWith("skip", StringComparison.Ordinal)) return Fix.NeedsConsent(title, new TextEdit(new TextSpan(end, end), $",{name}"));

            start += option.Length + 1;
        }

        return Fix.NeedsConsent(title, new TextEdit(new TextSpan(check.ValueSpan.End, check.ValueSpan.End), $";skip={name}"));
    }

    private SuppressionComment? FindOwn(IEnumerable<TextSpan> comments, bool isForFile)
    {
        foreach (TextSpan comment in comments)
        {
            if (SuppressionReader.Find(Source, comment) is { Dialect: SuppressionDialect.Basewise, Names.IsEmpty: false } found && found.IsForFile == isForFile) return found;
        }

        return null;
    }

    private static TextEdit Append(SuppressionComment comment, RuleDescriptor rule) =>
        new(new TextSpan(comment.Names[^1].End, comment.Names[^1].End), $",{rule.Name}");

    private TextEdit Insert(int lineStart, string line) => new(new TextSpan(lineStart, lineStart), $"{line}{Source.NewLine}");

    /// <summary>The start of the first line that is no directive.</summary>
    private int BehindDirectives()
    {
        if (syntax.Directives is [.., var last]) return Source.LineAt(Source.PositionOf(last.Span.Start).Line + 1).Start;

        return Source.Content.StartsWith("#!", StringComparison.Ordinal) ? Source.LineAt(1).Start : SkipMark(0);
    }

    private int SkipMark(int offset) => offset == 0 && Source.Content.StartsWith('\uFEFF') ? 1 : offset;
}
