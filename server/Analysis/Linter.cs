using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Suppressions;
using Basewise.Python.Projects;

namespace Basewise.Analysis;

/// <summary>Asks every rule about a file.</summary>
public static class Linter
{
    /// <param name="buildContext">The files beside the Dockerfile, where there is a place for it.</param>
    public static LintResult Lint(SemanticModel model, LintOptions options, Lazy<BuildContext?>? buildContext = null) =>
        Lint(model, options, RuleCatalogue.OfDockerfiles, buildContext);

    /// <summary>What a rule that the options switch off would find; nothing where it is on.</summary>
    public static ImmutableArray<Finding> LintWhereOff(
        SemanticModel model, LintOptions options, string rule, Lazy<BuildContext?>? buildContext = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (RuleCatalogue.All.FirstOrDefault(candidate => candidate.Descriptor.Name == rule) is not { } known || options.FindSeverity(known.Descriptor) is not null) return [];

        return Lint(model, options with { Overrides = options.Overrides.SetItem(rule, known.Descriptor.Severity) }, [known], buildContext).Findings;
    }

    /// <param name="folder">The files beside it, where there is a place for it.</param>
    public static LintResult Lint(DependencyFile file, LintOptions options, Lazy<ProjectFolder?>? folder = null) =>
        Lint(file, options, RuleCatalogue.OfDependencies, folder);

    internal static LintResult Lint(
        SemanticModel model, LintOptions options, IEnumerable<Rule> rules, Lazy<BuildContext?>? buildContext = null)
    {
        Lazy<InstallRequests> requests = new(() => InstallRequests.Of(model, buildContext));
        Judgement judgement = new(options, new FileSuppressions(model.Syntax, options), () => buildContext?.Value is not null);
        foreach (Rule rule in rules)
        {
            judgement.Ask(rule.Descriptor, rule.ComesLast, (findings, unused) =>
            {
                RuleContext context = new(model, buildContext, requests, options, rule.Descriptor, findings) { UnusedSuppressions = unused };
                rule.Check(context);
                return context.Count;
            });
        }

        return judgement.Conclude();
    }

    internal static LintResult Lint(
        DependencyFile file, LintOptions options, IEnumerable<IDependencyRule> rules, Lazy<ProjectFolder?>? folder = null)
    {
        Judgement judgement = new(options, new DependencySuppressions(file), () => folder?.Value is not null);
        foreach (IDependencyRule rule in rules)
        {
            judgement.Ask(rule.Descriptor, rule.ComesLast, (findings, unused) =>
            {
                DependencyContext context = new(file, folder, options, rule.Descriptor, findings) { UnusedSuppressions = unused };
                rule.Check(context);
                return context.Count;
            });
        }

        return judgement.Conclude();
    }
}
