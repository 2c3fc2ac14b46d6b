using System.Collections.Immutable;
using Basewise.Analysis.Suppressions;

namespace Basewise.Analysis;

/// <summary>Asks rules about one file, and gathers what they say.</summary>
internal sealed class Judgement(LintOptions options, SuppressionSet suppressions, Func<bool> knowsFiles)
{
    private readonly List<Finding> findings = [];
    private readonly ImmutableArray<RuleFailure>.Builder failures = ImmutableArray.CreateBuilder<RuleFailure>();
    private readonly List<(RuleDescriptor Rule, Func<List<Finding>, IEnumerable<Suppression>, int> Check)> last = [];
    private int leftOut;

    /// <param name="comesLast">Whether it judges what the other rules' findings leave.</param>
    /// <param name="check">Adds what the rule finds to the list, and says how much it was, kept or not; the comments that switch nothing off are known to a rule that comes last.</param>
    public void Ask(RuleDescriptor rule, bool comesLast, Func<List<Finding>, IEnumerable<Suppression>, int> check)
    {
        if (options.FindSeverity(rule) is null) return;

        if (comesLast) last.Add((rule, check));
        else Ask(rule, findings, unused: [], check);
    }

    public LintResult Conclude()
    {
        foreach (RuleFailure failure in failures) suppressions.Excuse(failure.RuleName);
        findings.RemoveAll(suppressions.Skip);

        List<Finding> afterwards = [];
        foreach ((RuleDescriptor rule, Func<List<Finding>, IEnumerable<Suppression>, int> check) in last)
        {
            Ask(rule, afterwards, suppressions.FindUnused(options, knowsFiles), check);
        }

        afterwards.RemoveAll(suppressions.Skip);
        return new LintResult(
            [.. findings.Concat(afterwards).Select(suppressions.Weigh).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End)],
            failures.ToImmutable())
        { LeftOut = leftOut };
    }

    private void Ask(RuleDescriptor rule, List<Finding> found, IEnumerable<Suppression> unused, Func<List<Finding>, IEnumerable<Suppression>, int> check)
    {
        int before = found.Count;
        try
        {
            int unkept = check(found, unused) - (found.Count - before);
            if (unkept == 0) return;

            // Nobody can say what the comments are of use for that are about findings which are not kept.
            suppressions.Excuse(rule.Name);
            leftOut += unkept;
        }
#pragma warning disable CA1031 // A rule may fail in any way; the findings of the others are still worth having, and the failure is handed on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            found.RemoveRange(before, found.Count - before);
            failures.Add(new RuleFailure(rule.Name, exception));
        }
    }
}
