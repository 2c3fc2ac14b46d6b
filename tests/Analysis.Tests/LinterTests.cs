using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests;

public sealed class LinterTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));
    private static readonly SemanticModel Model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("FROM a\nFROM b\n")));

    [Fact]
    public void A_rule_that_breaks_down_is_named_and_the_others_findings_are_kept()
    {
        InvalidOperationException failure = new("broken");

        LintResult result = Linter.Lint(Model, Options, [new FirstWord("first"), new FirstWord("broken", failure), new FirstWord("last")]);

        Assert.Equal(["first", "last"], result.Findings.Select(finding => finding.Rule.Name));
        Assert.Equal(new RuleFailure("broken", failure), Assert.Single(result.Failures));
    }

    [Fact]
    public void The_order_of_the_rules_changes_nothing()
    {
        ImmutableArray<Rule> rules = RuleCatalogue.All;
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(new SourceText("# basewise ignore=untagged-image known\nFROM python\nFROM python:3.8-slim-buster\nCOPY . .\nRUN pip install flask\n")));

        Assert.Equal(
            Linter.Lint(model, Options, rules).Findings.Select(finding => (finding.Rule.Name, finding.Span, finding.Message)).Order(),
            Linter.Lint(model, Options, [.. rules.Reverse()]).Findings.Select(finding => (finding.Rule.Name, finding.Span, finding.Message)).Order());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    public void How_many_threads_share_the_rules_changes_nothing(int threads)
    {
        const string stage = "FROM python:3.8-slim-buster AS stage{0}\nENV A=$B\nCOPY . .\nRUN apt-get update && apt-get install -y gcc && cd /srv\nRUN pip install flask==0.12 uvicorn\nMAINTAINER me\n";
        string text = string.Concat(Enumerable.Range(0, 200).Select(number => stage.Replace("{0}", $"{number}", StringComparison.Ordinal)));
        LintOptions options = Options with { HasAllRules = true, MostFindingsOfARule = 150 };

        LintResult alone = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))), options);
        LintResult shared = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(new SourceText(text))), options with { Threads = threads });

        Assert.True(alone.Findings.Length > 1_000);
        Assert.Equal(
            alone.Findings.Select(finding => (finding.Rule.Name, finding.Span, finding.Message)),
            shared.Findings.Select(finding => (finding.Rule.Name, finding.Span, finding.Message)));
        Assert.Equal(alone.LeftOut, shared.LeftOut);
        Assert.Empty(shared.Failures);
    }

    [Fact]
    public void A_rule_that_is_switched_off_is_not_asked()
    {
        LintOptions options = Options with { Overrides = ImmutableDictionary<string, Severity?>.Empty.Add("broken", null) };

        LintResult result = Linter.Lint(Model, options, [new FirstWord("broken", new InvalidOperationException())]);

        Assert.Empty(result.Failures);
        Assert.Empty(result.Findings);
    }

    [Theory]
    [InlineData(Subjects.Any, true)]
    [InlineData(Subjects.From, true)]
    [InlineData(Subjects.Copy | Subjects.Stages, true)]
    [InlineData(Subjects.Copy, false)]
    [InlineData(Subjects.Installer, false)]
    public void A_rule_is_asked_about_a_file_that_has_one_of_its_subjects(Subjects subjects, bool isAsked) =>
        Assert.Equal(isAsked, Linter.Lint(Model, Options, [new FirstWord("first", subjects: subjects)]).Findings.Length == 1);

    [Fact]
    public void A_chosen_severity_replaces_the_rules_own()
    {
        LintOptions options = Options with { Overrides = ImmutableDictionary<string, Severity?>.Empty.Add("first", Severity.Error) };

        Assert.Equal(Severity.Error, Assert.Single(Linter.Lint(Model, options, [new FirstWord("first")]).Findings).Severity);
    }

    [Fact]
    public void Of_many_findings_of_a_rule_some_are_kept_and_the_others_counted()
    {
        SourceText text = new("FROM python:3.13-slim-trixie\nMAINTAINER a\nMAINTAINER b\n# basewise ignore=maintainer-deprecated known\nMAINTAINER c\nMAINTAINER d\n");

        LintResult result = Linter.Lint(SemanticModel.Of(DockerfileSyntax.Parse(text)), Options with { MostFindingsOfARule = 2 });

        Assert.Equal([1, 2], result.Findings.Where(finding => finding.Rule.Name == "maintainer-deprecated").Select(finding => text.PositionOf(finding.Span.Start).Line));
        Assert.Equal(2, result.LeftOut);
        // Whether a finding that is not kept needs it, nobody knows.
        Assert.DoesNotContain(result.Findings, finding => finding.Rule.Name == "unused-suppression");
    }

    [Fact]
    public void What_one_rule_leaves_out_does_not_count_for_the_next()
    {
        LintResult result = Linter.Lint(Model, Options with { MostFindingsOfARule = 0 }, [new FirstWord("first"), new FirstWord("second"), new FirstWord("third")]);

        Assert.Empty(result.Findings);
        Assert.Equal(3, result.LeftOut);
    }

    [Fact]
    public void Findings_on_the_same_words_come_in_the_order_of_the_rules()
    {
        string[] names = [.. Enumerable.Range(0, 100).Select(number => $"rule-{number}")];

        Assert.Equal(names, Linter.Lint(Model, Options, names.Select(name => new FirstWord(name))).Findings.Select(finding => finding.Rule.Name));
    }

    private sealed class FirstWord(string name, Exception? failure = null, Subjects subjects = Subjects.Any) : Rule
    {
        public override Subjects Subjects => subjects;

        public override RuleDescriptor Descriptor { get; } = new(name, Category.Syntax, Severity.Hint, "A word", FixKind.None, []);

        public override void Check(RuleContext context)
        {
            context.Report(new TextSpan(0, 4), "a word");
            if (failure is not null) throw failure;
        }
    }
}
