using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Basewise.Analysis;

/// <summary>The rules of the catalogue that are on. Many files are judged by the same choice, so it is made once for all of them.</summary>
internal sealed class ChosenRules
{
    // By the overrides, which do not change. What nobody judges by any more is let go of.
    private static readonly ConditionalWeakTable<ImmutableDictionary<string, Severity?>, ChosenRules> Usual = [];
    private static readonly ConditionalWeakTable<ImmutableDictionary<string, Severity?>, ChosenRules> WithAll = [];

    private ChosenRules(LintOptions options)
    {
        OfDockerfiles = Of(RuleCatalogue.OfDockerfiles, options);
        OfDependencies = Of(RuleCatalogue.OfDependencies, options);
    }

    /// <summary>Those that judge Dockerfiles.</summary>
    public ImmutableArray<ChosenRule> OfDockerfiles { get; }

    /// <summary>Those that judge the files which name packages.</summary>
    public ImmutableArray<ChosenRule> OfDependencies { get; }

    public static ChosenRules By(LintOptions options)
    {
        ConditionalWeakTable<ImmutableDictionary<string, Severity?>, ChosenRules> known = options.HasAllRules ? WithAll : Usual;
        return known.TryGetValue(options.Overrides, out ChosenRules? rules) ? rules : known.GetOrAdd(options.Overrides, new ChosenRules(options));
    }

    /// <summary>Those of some rules that are on; at the end those that come last.</summary>
    public static ImmutableArray<ChosenRule> Of(IEnumerable<Rule> rules, LintOptions options) =>
        [.. rules.Where(rule => options.FindSeverity(rule.Descriptor) is not null).OrderBy(rule => rule.ComesLast)
            .Select(rule => new ChosenRule(rule, options.FindChosenSeverity(rule.Descriptor)))];
}
