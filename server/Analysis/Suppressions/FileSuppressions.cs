using Basewise.Analysis.Context;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>
/// All that switches rules off within a file: Basewise's own comments, hadolint's, and BuildKit's <c># check=skip=…</c>. It remembers which
/// of Basewise's own were of use, for one judgement.
/// </summary>
internal sealed class FileSuppressions
{
    /// <summary>The rule that is about the comments themselves.</summary>
    public const string UnusedName = "unused-suppression";

    private const string ParseErrorName = "parse-error";
    private readonly DockerfileSyntax syntax;
    private readonly CheckPragmas checks;
    private readonly List<Suppression> all = [];
    private readonly Dictionary<string, RuleSuppressions> byRule = new(StringComparer.Ordinal);
    private readonly HashSet<(int Comment, int Index)> used = [];
    private readonly HashSet<string> excused = new(StringComparer.Ordinal);

    public FileSuppressions(DockerfileSyntax syntax, LintOptions options)
    {
        this.syntax = syntax;
        checks = new CheckPragmas(syntax);
        foreach (TextSpan comment in syntax.Comments)
        {
            if (SuppressionReader.Find(syntax.Source, comment) is not { } found) continue;
            if (found.Dialect == SuppressionDialect.Basewise || options.HeedsHadolintComments) Add(found);
        }
    }

    /// <summary>A rule whose findings are not known, so that nobody can say what they need.</summary>
    public void Excuse(string ruleName) => excused.Add(ruleName);

    /// <summary>Whether a comment switches the finding off.</summary>
    public bool Skip(Finding finding)
    {
        bool isSkipped = checks.Skip(finding);
        if (!byRule.TryGetValue(finding.Rule.Name, out RuleSuppressions? suppressions)) return isSkipped;
        if (suppressions.Find(finding.Span.Start) is not { } suppression) return isSkipped;

        used.Add((suppression.Comment.Comment.Start, suppression.Index));
        return true;
    }

    /// <summary>The finding as BuildKit takes it where a directive asks for its severity.</summary>
    public Finding Weigh(Finding finding) => checks.Weigh(finding);

    /// <summary>Basewise's own comments that switch nothing off, once every other rule's findings have been asked about.</summary>
    /// <param name="buildContext">Where the files beside the Dockerfile are not known, nobody can say what a rule would find that looks at them.</param>
    public IEnumerable<Suppression> FindUnused(LintOptions options, Lazy<BuildContext?>? buildContext)
    {
        foreach (Suppression suppression in all)
        {
            if (suppression.Comment.Dialect != SuppressionDialect.Basewise || used.Contains((suppression.Comment.Comment.Start, suppression.Index))) continue;

            bool isKnown = suppression.Rule is { } rule && suppression.Reach != SuppressionReach.Nothing && CanBeSkipped(rule);
            if (!isKnown || IsJudged(suppression.Rule, options, buildContext)) yield return suppression;
        }
    }

    /// <summary>Whether a comment may switch the rule off: a file that nobody can read is not made readable by one.</summary>
    public static bool CanBeSkipped(RuleDescriptor rule) => rule.Name != ParseErrorName;

    private bool IsJudged(RuleDescriptor? rule, LintOptions options, Lazy<BuildContext?>? buildContext) =>
        rule is not null && rule.Name != UnusedName && options.FindSeverity(rule) is not null && !excused.Contains(rule.Name)
        && (rule.Category != Category.Context || buildContext?.Value is not null);

    private void Add(SuppressionComment comment)
    {
        (SuppressionReach reach, TextSpan span) = ReachOf(comment);
        for (int i = 0; i < comment.Names.Length; i++)
        {
            RuleDescriptor? rule = RuleCatalogue.FindByNameOrCode(syntax.Source.ToString(comment.Names[i]));
            Suppression suppression = new(comment, i, rule, reach, span);
            all.Add(suppression);
            if (rule is null || !CanBeSkipped(rule)) continue;

            if (!byRule.TryGetValue(rule.Name, out RuleSuppressions? suppressions)) byRule[rule.Name] = suppressions = new RuleSuppressions();
            suppressions.Add(suppression);
        }
    }

    private (SuppressionReach Reach, TextSpan Span) ReachOf(SuppressionComment comment)
    {
        if (comment.IsForFile) return (SuppressionReach.File, new TextSpan(0, syntax.Source.Length));

        int index = syntax.IndexOfFirstInstruction(comment.Comment.Start);
        if (index == syntax.Instructions.Length) return (SuppressionReach.Nothing, default);

        // Within a continuation a comment is no longer above anything.
        InstructionSyntax instruction = syntax.Instructions[index];
        if (instruction.LinesSpan.Start < comment.Comment.Start) return (SuppressionReach.Nothing, default);
        if (comment.Dialect == SuppressionDialect.Hadolint)
        {
            return IsOnNextLine(comment.Comment, instruction) ? (SuppressionReach.Instruction, instruction.LinesSpan) : (SuppressionReach.Nothing, default);
        }

        return instruction.Kind == InstructionKind.From
            ? (SuppressionReach.Stage, StageAt(index))
            : (SuppressionReach.Instruction, instruction.LinesSpan);
    }

    /// <summary>hadolint compares line numbers: with anything between them, the two have nothing to do with each other.</summary>
    private bool IsOnNextLine(TextSpan comment, InstructionSyntax instruction) =>
        syntax.Source.PositionOf(comment.Start).Line + 1 == syntax.Source.PositionOf(instruction.LinesSpan.Start).Line;

    private TextSpan StageAt(int from)
    {
        int end = from + 1;
        while (end < syntax.Instructions.Length && syntax.Instructions[end].Kind != InstructionKind.From) end++;
        return new TextSpan(
            syntax.Instructions[from].LinesSpan.Start,
            end < syntax.Instructions.Length ? syntax.Instructions[end].LinesSpan.Start - 1 : syntax.Source.Length);
    }
}
