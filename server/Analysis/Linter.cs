using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Dependencies;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Suppressions;
using Basewise.Python.Projects;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis;

/// <summary>Asks every rule about a file.</summary>
public static class Linter
{
    /// <summary>In characters; a second thread needs as long to wake up as the rules for the half of this.</summary>
    private const int LongFile = 20_000;

    /// <param name="buildContext">The files beside the Dockerfile, where there is a place for it.</param>
    public static LintResult Lint(SemanticModel model, LintOptions options, Lazy<BuildContext?>? buildContext = null) =>
        Lint(model, options, ChosenRules.By(options).OfDockerfiles, buildContext);

    /// <summary>What a rule that the options switch off would find; nothing where it is on.</summary>
    public static ImmutableArray<Finding> LintWhereOff(
        SemanticModel model, LintOptions options, string rule, Lazy<BuildContext?>? buildContext = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (RuleCatalogue.All.FirstOrDefault(candidate => candidate.Descriptor.Name == rule) is not { } known || options.FindSeverity(known.Descriptor) is not null) return [];

        return Lint(model, options with { Overrides = options.Overrides.SetItem(rule, known.Descriptor.Severity) }, [known], buildContext).Findings;
    }

    /// <param name="folder">The files beside it, where there is a place for it.</param>
    /// <param name="images">The images that what it names is installed into, where they can be found.</param>
    public static LintResult Lint(DependencyFile file, LintOptions options, Lazy<ProjectFolder?>? folder = null, Lazy<ProjectImages>? images = null) =>
        Lint(file, options, ChosenRules.By(options).OfDependencies, folder, images);

    internal static LintResult Lint(
        SemanticModel model, LintOptions options, IEnumerable<Rule> rules, Lazy<BuildContext?>? buildContext = null) =>
        Lint(model, options, ChosenRules.Of(rules, options), buildContext);

    internal static LintResult Lint(
        DependencyFile file, LintOptions options, IEnumerable<Rule> rules, Lazy<ProjectFolder?>? folder = null, Lazy<ProjectImages>? images = null) =>
        Lint(file, options, ChosenRules.Of(rules, options), folder, images);

    internal static LintResult Lint(
        SemanticModel model, LintOptions options, ImmutableArray<ChosenRule> rules, Lazy<BuildContext?>? buildContext)
    {
        JudgedDockerfile file = new(model, buildContext);
        Judgement judgement = new(new FileSuppressions(model.Syntax, options), new RuleContext(file, options));
        Crew crew = options.Threads == 1 || model.Syntax.Source.Length < LongFile ? Crew.Single : new(options.Threads);
        return crew == Crew.Single && model.Sections.IsEmpty ? judgement.Of(rules) : Lint(file, options, rules, judgement, crew);
    }

    /// <summary>Lets several threads look at a file, or one at its sections.</summary>
    private static LintResult Lint(JudgedDockerfile file, LintOptions options, ImmutableArray<ChosenRule> rules, Judgement judgement, Crew crew)
    {
        Verdict?[] known;
        if (file.Model.Sections.IsEmpty)
        {
            Prepare(file.Model, crew);
            known = new Verdict?[rules.Length];
        }
        else
        {
            known = new SectionJudgement(file, rules, options).Of(crew);
        }

        return judgement.Of(rules, known, crew, () => new RuleContext(file, options));
    }

    private static LintResult Lint(
        DependencyFile file, LintOptions options, ImmutableArray<ChosenRule> rules, Lazy<ProjectFolder?>? folder, Lazy<ProjectImages>? images) =>
        new Judgement(new DependencySuppressions(file), new DependencyContext(file, folder, images, options)).Of(rules);

    /// <summary>Reads what rules would wait for: all but one of the threads for the first rule that asks.</summary>
    private static void Prepare(SemanticModel model, Crew crew)
    {
        ImmutableArray<Step> runs = model.StepsOf(InstructionKind.Run);
        crew.Work(runs.Length, index => _ = runs[index].Commands);
    }
}
