using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Suppressions;

namespace Basewise.Analysis;

/// <summary>Asks every rule about a file.</summary>
public static class Linter
{
    /// <param name="buildContext">The files beside the Dockerfile, where there is a place for it.</param>
    public static LintResult Lint(SemanticModel model, LintOptions options, Lazy<BuildContext?>? buildContext = null) =>
        Lint(model, options, RuleCatalogue.All, buildContext);

    /// <summary>What a rule that the options switch off would find; nothing where it is on.</summary>
    public static ImmutableArray<Finding> LintWhereOff(
        SemanticModel model, LintOptions options, string rule, Lazy<BuildContext?>? buildContext = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (RuleCatalogue.All.FirstOrDefault(candidate => candidate.Descriptor.Name == rule) is not { } known || options.FindSeverity(known.Descriptor) is not null) return [];

        return Lint(model, options with { Overrides = options.Overrides.SetItem(rule, known.Descriptor.Severity) }, [known], buildContext).Findings;
    }

    internal static LintResult Lint(
        SemanticModel model, LintOptions options, IEnumerable<Rule> rules, Lazy<BuildContext?>? buildContext = null)
    {
        FileSuppressions suppressions = new(model.Syntax, options);
        List<Finding> findings = [];
        List<Finding> afterwards = [];
        ImmutableArray<RuleFailure>.Builder failures = ImmutableArray.CreateBuilder<RuleFailure>();
        List<Rule> last = [];
        int leftOut = 0;
        foreach (Rule rule in rules)
        {
            if (options.FindSeverity(rule.Descriptor) is null) continue;

            if (rule.ComesLast)
            {
                last.Add(rule);
                continue;
            }

            int unkept = Ask(rule, new RuleContext(model, buildContext, options, rule.Descriptor, findings), findings, failures);
            if (unkept > 0) suppressions.Excuse(rule.Descriptor.Name);
            leftOut += unkept;
        }

        foreach (RuleFailure failure in failures) suppressions.Excuse(failure.RuleName);
        findings.RemoveAll(suppressions.Skip);
        foreach (Rule rule in last)
        {
            RuleContext context = new(model, buildContext, options, rule.Descriptor, afterwards) { UnusedSuppressions = suppressions.FindUnused(options, buildContext) };
            leftOut += Ask(rule, context, afterwards, failures);
        }

        afterwards.RemoveAll(suppressions.Skip);
        return new LintResult(
            [.. findings.Concat(afterwards).Select(suppressions.Weigh).OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Span.End)],
            failures.ToImmutable()) { LeftOut = leftOut };
    }

    /// <returns>How many findings are more than are kept.</returns>
    private static int Ask(Rule rule, RuleContext context, List<Finding> findings, ImmutableArray<RuleFailure>.Builder failures)
    {
        int before = findings.Count;
        try
        {
            rule.Check(context);
            return context.Count - (findings.Count - before);
        }
#pragma warning disable CA1031 // A rule may fail in any way; the findings of the others are still worth having, and the failure is handed on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            findings.RemoveRange(before, findings.Count - before);
            failures.Add(new RuleFailure(rule.Descriptor.Name, exception));
            return 0;
        }
    }
}
