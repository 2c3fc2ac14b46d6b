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

    // Most files have none: nothing is made for them.
    private List<Suppression>? all;
    private Dictionary<string, RuleSuppressions>? byRule;
    private HashSet<(int Comment, int Index)>? used;
    private HashSet<string>? excused;

    /// <summary>Whether a comment may switch the rule off: a file that nobody can read is not made readable by one.</summary>
    public static bool CanBeSkipped(RuleDescriptor rule) => rule.Name != ParseErrorName;

    /// <summary>A rule whose findings are not known, so that nobody can say what they need.</summary>
    public void Excuse(string ruleName) => (excused ??= new(StringComparer.Ordinal)).Add(ruleName);

    /// <summary>Whether a comment switches the finding off.</summary>
    public virtual bool Skip(Finding finding)
    {
        if (byRule is null || !byRule.TryGetValue(finding.Rule.Name, out RuleSuppressions? suppressions)) return false;
        if (suppressions.Find(finding.Span.Start) is not { } suppression) return false;

        (used ??= []).Add((suppression.Comment.Comment.Start, suppression.Index));
        return true;
    }

    /// <summary>The finding with the severity that something in the file asks for.</summary>
    public virtual Finding Weigh(Finding finding) => finding;

    /// <summary>Basewise's own comments that switch nothing off, once every other rule's findings have been asked about.</summary>
    /// <param name="context">
    /// Says whether the files beside this one are known: where they are not, nobody can say what a rule would find that looks at them.
    /// </param>
    public IEnumerable<Suppression> FindUnused(FileContext context) => all is null ? [] : all.Where(suppression => IsUnused(suppression, context));

    private bool IsUnused(Suppression suppression, FileContext context)
    {
        if (suppression.Comment.Dialect != SuppressionDialect.Basewise || used?.Contains((suppression.Comment.Comment.Start, suppression.Index)) == true) return false;

        bool isKnown = suppression.Rule is { } rule && suppression.Reach != SuppressionReach.Nothing && CanBeSkipped(rule);
        return !isKnown || IsJudged(suppression.Rule, context);
    }

    protected void Add(SourceText source, SuppressionComment comment, SuppressionReach reach, TextSpan span)
    {
        for (int i = 0; i < comment.Names.Length; i++)
        {
            RuleDescriptor? rule = RuleCatalogue.FindByNameOrCode(source.ToString(comment.Names[i]));
            Suppression suppression = new(comment, i, rule, reach, span);
            (all ??= []).Add(suppression);
            if (rule is null || !CanBeSkipped(rule)) continue;

            byRule ??= new(StringComparer.Ordinal);
            if (!byRule.TryGetValue(rule.Name, out RuleSuppressions? suppressions)) byRule[rule.Name] = suppressions = new RuleSuppressions();
            suppressions.Add(suppression);
        }
    }

    private bool IsJudged(RuleDescriptor? rule, FileContext context) =>
        rule is not null && rule.Name != UnusedName && context.Options.FindSeverity(rule) is not null && excused?.Contains(rule.Name) != true
        && (!(rule.Category == Category.Context || rule.LooksAtOtherFiles) || context.KnowsFiles);
}
