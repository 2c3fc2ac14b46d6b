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
    /// <param name="images">The images that what it names is installed into, where they can be found.</param>
    public static LintResult Lint(DependencyFile file, LintOptions options, Lazy<ProjectFolder?>? folder = null, Lazy<ProjectImages>? images = null) =>
        Lint(file, options, RuleCatalogue.OfDependencies, folder, images);

    /// <param name="sectionLength">How many characters of a long file the rules see at once that judge each stage for itself.</param>
    internal static LintResult Lint(
        SemanticModel model, LintOptions options, ImmutableArray<Rule> rules, Lazy<BuildContext?>? buildContext = null, int sectionLength = SectionJudgement.LengthOfSection)
    {
        JudgedDockerfile file = new(model, buildContext);
        bool isLong = model.Syntax.Source.Length >= 2 * sectionLength && model.Stages.Length > 1;
        SectionJudgement? sections = isLong ? new(model, [.. rules.OfType<StageRule>().Where(rule => options.FindSeverity(rule.Descriptor) is not null)], Open) : null;
        Judgement<Rule> judgement = new(
            options,
            new FileSuppressions(model.Syntax, options),
            () => buildContext?.Value is not null,
            rule => (rule.Descriptor, rule.ComesLast),
            (rule, unused) =>
            {
                if (sections?.Find(rule) is { } known) return known;
                if (!file.Subjects.HasAny(rule.Subjects)) return null;

                RuleContext context = new(file, options, rule.Descriptor) { UnusedSuppressions = unused };
                rule.Check(context);
                return context;
            });

        Crew crew = options.Threads == 1 || model.Syntax.Source.Length < LongFile ? Crew.Single : new(options.Threads);
        if (sections is not null) sections.Work(crew, sectionLength);
        else if (crew != Crew.Single) Prepare(model, crew);
        return judgement.Of(rules, crew);

        RuleContext Open(Rule rule, Section? section) => new(file, options, rule.Descriptor) { Section = section };
    }

    internal static LintResult Lint(
        DependencyFile file, LintOptions options, ImmutableArray<IDependencyRule> rules, Lazy<ProjectFolder?>? folder = null, Lazy<ProjectImages>? images = null)
    {
        Judgement<IDependencyRule> judgement = new(
            options,
            new DependencySuppressions(file),
            () => folder?.Value is not null,
            rule => (rule.Descriptor, rule.ComesLast),
            (rule, unused) =>
            {
                DependencyContext context = new(file, folder, images, options, rule.Descriptor) { UnusedSuppressions = unused };
                rule.Check(context);
                return context;
            });
        return judgement.Of(rules);
    }

    /// <summary>Reads what rules would wait for: all but one of the threads for the first rule that asks.</summary>
    private static void Prepare(SemanticModel model, Crew crew)
    {
        ImmutableArray<Step> runs = model.StepsOf(InstructionKind.Run);
        crew.Work(runs.Length, index => _ = runs[index].Commands);
    }
}
