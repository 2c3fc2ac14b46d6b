using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests;

public sealed class SectionVerdictsTests
{
    private const string Above = "FROM a\nRUN 1\nFROM b\nRUN 2\n";

    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 26));

    [Fact]
    public void A_stage_above_a_change_is_not_judged_again()
    {
        Counting rule = new(looksFurther: false);

        Assert.Equal(["a:1 b:1 c:1", "a:1 b:1 c:2"], Judge(rule, Options, Options));
    }

    [Fact]
    public void It_is_where_the_rule_has_looked_at_more_than_the_stage()
    {
        Counting rule = new(looksFurther: true);

        Assert.Equal(["a:1 b:1 c:1", "a:2 b:2 c:2"], Judge(rule, Options, Options));
    }

    [Fact]
    public void It_is_where_something_else_has_changed()
    {
        Assert.Equal(["a:1 b:1 c:1", "a:2 b:2 c:2"], Judge(new Counting(looksFurther: false), Options, Options with { Today = new DateOnly(2026, 11, 27) }));
        Assert.Equal(["a:1 b:1 c:1", "a:2 b:2 c:2"], Judge(new Counting(looksFurther: false), Options, Options with { RegistryEdition = 1 }));
    }

    /// <summary>What has become of each stage's count after each of two versions.</summary>
    private static IEnumerable<string> Judge(Counting rule, LintOptions first, LintOptions second)
    {
        ImmutableArray<ChosenRule> rules = ChosenRules.Of([rule], Options);
        SemanticModel earlier = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText($"{Above}FROM c\nRUN 3\n"))).Divided(1);
        Assert.Equal(3, Linter.Lint(earlier, first, rules, null).Findings.Length);
        yield return rule.ToString();

        SourceText text = new($"{Above}FROM c\nRUN 33\n");
        SemanticModel later = SemanticModel.Of(DockerfileSyntax.Parse(text, earlier.Syntax), earlier: earlier);
        Assert.Equal(3, Linter.Lint(later, second, rules, null).Findings.Length);
        yield return rule.ToString();
    }

    /// <summary>Reports every FROM, and counts how often it has seen each stage.</summary>
    private sealed class Counting(bool looksFurther) : StageRule
    {
        private readonly SortedDictionary<string, int> seen = [];

        public override RuleDescriptor Descriptor { get; } = new("counting", Category.Stages, Severity.Warning, "Counts", FixKind.None, []);

        public override void Check(RuleContext context)
        {
            foreach (Stage stage in context.Stages)
            {
                string name = stage.Base.Text?.Text ?? "";
                seen[name] = seen.GetValueOrDefault(name) + 1;
                if (!looksFurther || context.Model.Stages.Length > 1) context.Report(stage.From.Span, "Here.");
            }
        }

        public override string ToString() => string.Join(' ', seen.Select(count => $"{count.Key}:{count.Value}"));
    }
}
