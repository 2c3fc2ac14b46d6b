using Basewise.Syntax.Text;

namespace Basewise.Analysis.Suppressions;

/// <summary>
/// All that switches rules off within a file. It remembers which of Basewise's own comments were of use, for one judgement.
/// </summary>
internal abstract class SuppressionSet
{
    /// <summary>The rule that is about the comments themselves.</summary>
    public const string UnusedName = "unused-suppression";

    private const string ParseErrorName = "parse-error";
    private readonly List<Suppression> all = [];
    private readonly Dictionary<string, RuleSuppressions> byRule = new(StringComparer.Ordinal);
    private readonly HashSet<(int Comment, int Index)> used = [];
    private readonly HashSet<string> excused = new(StringComparer.Ordinal);

    /// <summary>Whether a comment may switch the rule off: a file that nobody can read is not made readable by one.</summary>
    public static bool CanBeSkipped(RuleDescriptor rule) => rule.Name != ParseErrorName;

    /// <summary>A rule whose findings are not known, so that nobody can say what they need.</summary>
    public void Excuse(string ruleName) => excused.Add(ruleName);

    /// <summary>Whether a comment switches the finding off.</summary>
    public virtual bool Skip(Finding finding)
    {
        if (!byRule.TryGetValue(finding.Rule.Name, out RuleSuppressions? suppressions)) return false;
        if (suppressions.Find(finding.Span.Start) is not { } suppression) return false;

        used.Add((suppression.Comment.Comment.Start, suppression.Index));
        return true;
    }

    /// <summary>The finding with the severity that something in the file asks for.</summary>
    public virtual Finding Weigh(Finding finding) => finding;

    /// <summary>Basewise's own comments that switch nothing off, once every other rule's findings have been asked about.</summary>
    /// <param name="knowsFiles">
    /// Whether the files beside this one are known: where they are not, nobody can say what a rule would find that looks at them.
    /// </param>
    public IEnumerable<Suppression> FindUnused(LintOptions options, Func<bool> knowsFiles)
    {
        foreach (Suppression suppression in all)
        {
            if (suppression.Comment.Dialect != SuppressionDialect.Basewise || used.Contains((suppression.Comment.Comment.Start, suppression.Index))) continue;

            bool isKnown = suppression.Rule is { } rule && suppression.Reach != SuppressionReach.Nothing && CanBeSkipped(rule);
            if (!isKnown || IsJudged(suppression.Rule, options, knowsFiles)) yield return suppression;
        }
    }

    protected void Add(SourceText source, SuppressionComment comment, SuppressionReach reach, TextSpan span)
    {
        for (int i = 0; i < comment.Names.Length; i++)
        {
            RuleDescriptor? rule = RuleCatalogue.FindByNameOrCode(source.ToString(comment.Names[i]));
            Suppression suppression = new(comment, i, rule, reach, span);
            all.Add(suppression);
            if (rule is null || !CanBeSkipped(rule)) continue;

            if (!byRule.TryGetValue(rule.Name, out RuleSuppressions? suppressions)) byRule[rule.Name] = suppressions = new RuleSuppressions();
            suppressions.Add(suppression);
        }
    }

    private bool IsJudged(RuleDescriptor? rule, LintOptions options, Func<bool> knowsFiles) =>
        rule is not null && rule.Name != UnusedName && options.FindSeverity(rule) is not null && !excused.Contains(rule.Name)
        && (!(rule.Category == Category.Context || rule.LooksAtOtherFiles) || knowsFiles());
}
