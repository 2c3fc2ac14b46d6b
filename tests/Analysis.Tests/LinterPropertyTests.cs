using System.Collections.Immutable;
using System.Globalization;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Tests.Pages;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;
using CsCheck;

namespace Basewise.Analysis.Tests;

/// <summary>What holds of all rules, whatever the file looks like.</summary>
public sealed class LinterPropertyTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23)) { HasAllRules = true };

    private static readonly Gen<string> Text = Gen.Select(
        Gen.Int[0, 1000],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[0, 6],
        (seed, changes) => MutatedDockerfile.Of(seed, changes));

    [Fact]
    public void No_rule_breaks_down_and_every_finding_and_fix_lies_within_the_text() => Text.Sample(text =>
    {
        SourceText source = new(text);
        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(source)), Options);

        Assert.Empty(result.Failures.Select(failure => $"{failure.RuleName}: {failure.Exception}"));
        foreach (Finding finding in result.Findings)
        {
            Assert.True(finding.Span.End <= text.Length, $"{finding.Rule.Name} at {finding.Span} of {text.Length}");
            Assert.NotEmpty(finding.Message);
            Assert.All(finding.Related, place => Assert.True(place.Span.End <= text.Length, finding.Rule.Name));

            // Throws where edits overlap or reach beyond the text.
            foreach (Fix fix in finding.Fixes) Assert.NotEqual(text, source.With(fix.Edits).Content);
        }
    }, iter: 2000);

    [Fact]
    public void A_rule_finds_nothing_in_files_that_have_none_of_its_subjects() => Text.Sample(text =>
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text)));

        Assert.Equal(Findings(model), Findings(model, [.. RuleCatalogue.OfDockerfiles.Select(rule => new Everywhere(rule))]));
    }, iter: 1000);

    [Fact]
    public void Judging_twice_gives_the_same() => Text.Sample(text =>
    {
        (string, TextSpan, string)[] Judge() =>
            [.. Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))), Options).Findings.Select(finding => (finding.Rule.Name, finding.Span, finding.Message))];

        Assert.Equal(Judge(), Judge());
    }, iter: 200);

    [Fact]
    public void Judging_a_later_version_is_judging_its_text() => Gen.Select(
        Gen.Int[0, 1000],
        Gen.Int[0, 1000],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[1, 5]).Sample((above, seed, changes) =>
    {
        string head = MutatedDockerfile.Seeds[above % MutatedDockerfile.Seeds.Count] + "\n";
        SemanticModel? earlier = null;
        foreach (string tail in MutatedDockerfile.Versions(seed, changes))
        {
            SourceText source = new(head + tail);
            SemanticModel later = SemanticModel.Of(earlier is null ? DockerfileSyntax.Parse(source) : DockerfileSyntax.Parse(source, earlier.Syntax), earlier: earlier);

            Assert.Equal(Findings(SemanticModel.Of(DockerfileSyntax.Parse(source))), Findings(later));
            earlier = later;
        }
    }, iter: 500);

    /// <summary>Each stage is a section of its own here: what was said of those above the change is taken over where it holds.</summary>
    [Fact]
    public void Judging_a_later_version_section_by_section_is_judging_its_text() => Gen.Select(
        Gen.Int[0, 1000].Array[1, 4],
        Gen.Int[0, 1000],
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Array[1, 5]).Sample((above, seed, changes) =>
    {
        string head = string.Concat(above.Select(index => MutatedDockerfile.Seeds[index % MutatedDockerfile.Seeds.Count] + "\n"));
        SemanticModel? earlier = null;
        foreach (string tail in MutatedDockerfile.Versions(seed, changes))
        {
            SourceText source = new(head + tail);
            SemanticModel later = earlier is null
                ? SemanticModel.Of(DockerfileSyntax.Parse(source)).Divided(1)
                : SemanticModel.Of(DockerfileSyntax.Parse(source, earlier.Syntax), earlier: earlier);

            Assert.Equal(Findings(SemanticModel.Of(DockerfileSyntax.Parse(source))), Findings(Linter.Lint(later, Options)));
            earlier = later;
        }
    }, iter: 500);

    /// <summary>As far as a rule says that it does: each stage is a section of its own here.</summary>
    [Fact]
    public void Judging_stage_by_stage_is_judging_the_file() => Text.Array[1, 6].Sample(texts =>
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(string.Join('\n', texts))));

        Assert.Equal(Findings(model), Findings(Linter.Lint(model.Divided(1), Options, RuleCatalogue.OfDockerfiles)));
    }, iter: 1000);

    /// <summary>The examples of a rule's page in one file, each after all others.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public void Judging_examples_section_by_section_is_judging_them_at_once(int sectionLength) => Assert.All(RuleCatalogue.OfDockerfiles, rule =>
    {
        IEnumerable<string> examples = RulePage.Of(rule.Descriptor.Name).Examples.Where(example => example is { IsDockerignore: false, File: "Dockerfile" }).Select(example => example.Text);
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(string.Join('\n', examples.Concat(examples)))));
        LintOptions limited = Options with { MostFindingsOfARule = 2, Threads = 2 };
        LintResult expected = Linter.Lint(model.Divided(int.MaxValue), limited, RuleCatalogue.OfDockerfiles);
        LintResult found = Linter.Lint(model.Divided(sectionLength), limited, RuleCatalogue.OfDockerfiles);

        Assert.Equal(Findings(model), Findings(Linter.Lint(model.Divided(sectionLength), Options, RuleCatalogue.OfDockerfiles)));

        // Which ones are kept depends on what a rule comes to first; how many does not.
        Assert.Equal(expected.Findings.CountBy(finding => finding.Rule.Name).OrderBy(count => count.Key), found.Findings.CountBy(finding => finding.Rule.Name).OrderBy(count => count.Key));
        Assert.Equal(expected.LeftOut, found.LeftOut);
    });

    [Fact]
    public void A_rule_that_breaks_down_in_a_section_is_named_once()
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM a\nUSER b\nFROM c\nUSER d\nFROM e\n")));

        LintResult result = Linter.Lint(model.Divided(1), Options, [new Broken()]);

        Assert.Equal("broken", Assert.Single(result.Failures).RuleName);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_rule_that_gathers_is_asked_for_its_judgement_once()
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM a\nUSER b\nFROM c\nFROM e\n")));

        Assert.Equal("0, 1, 2", Assert.Single(Linter.Lint(model.Divided(1), Options, [new Gathering(stage => stage.Index)]).Findings).Message);
        Assert.Equal("0", Assert.Single(Linter.Lint(model, Options, [new Gathering(stage => stage.Index)]).Findings).Message);
        Assert.Equal("gathering", Assert.Single(Linter.Lint(model.Divided(1), Options, [new Gathering(stage => 1 / stage.Steps.Length)]).Failures).RuleName);
    }

    private static IEnumerable<(string, TextSpan, string, string)> Findings(SemanticModel model, ImmutableArray<Rule>? rules = null) =>
        Findings(Linter.Lint(model, Options, rules ?? RuleCatalogue.OfDockerfiles));

    private static IEnumerable<(string, TextSpan, string, string)> Findings(LintResult result) => result.Findings.Select(finding =>
        (finding.Rule.Name, finding.Span, finding.Message, string.Join(';', finding.Fixes.Select(fix => $"{fix.Title}: {string.Join(',', fix.Edits)}"))));

    /// <summary>A rule that is asked about every file.</summary>
    private sealed class Everywhere(Rule rule) : Rule
    {
        public override RuleDescriptor Descriptor => rule.Descriptor;

        public override bool ComesLast => rule.ComesLast;

        public override void Check(RuleContext context) => rule.Check(context);
    }

    /// <summary>Breaks down at every stage but the first.</summary>
    private sealed class Broken : StageRule
    {
        public override RuleDescriptor Descriptor { get; } = new("broken", Category.Style, Severity.Warning, "Broken", FixKind.NeedsConsent, []);

        public override void Check(RuleContext context)
        {
            foreach (Stage stage in context.Stages)
            {
                if (stage.Index > 0) throw new InvalidOperationException();

                context.Report(stage.From.Span, "Found.");
            }
        }
    }

    /// <summary>Keeps something of the first stage that it sees of each part.</summary>
    private sealed class Gathering(Func<Stage, int> choose) : GatheringRule<string>
    {
        public override RuleDescriptor Descriptor { get; } = new("gathering", Category.Style, Severity.Warning, "Gathered", FixKind.NeedsConsent, []);

        protected override string? Gather(RuleContext context) => choose(context.Stages[0]).ToString(CultureInfo.InvariantCulture);

        protected override void Judge(RuleContext context, IReadOnlyList<string> parts) => context.Report(context.Span, string.Join(", ", parts));
    }
}
