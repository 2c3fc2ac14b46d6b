using System.Collections.Immutable;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Pages;

/// <summary>
/// The pages of the rules say what the rules do. With the environment variable UPDATE=1, heads, the index, the settings in package.json and the schema of the configuration file are written anew, and a page
/// is begun for a rule that has none; examples are never touched.
/// </summary>
public sealed class RulePageTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly bool IsUpdate = Environment.GetEnvironmentVariable("UPDATE") == "1";

    public static TheoryData<string> Names => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_head_is_what_the_rule_says_of_itself(string name)
    {
        string head = RulePageHead.Of(RuleOf(name).Descriptor);
        if (IsUpdate) File.WriteAllText(RulePage.Of(name).Path, RulePage.Of(name).WithHead(head));

        Assert.Equal(head, RulePage.Of(name).Head);
    }

    [Fact]
    public void The_index_lists_every_rule()
    {
        string head = RulePageHead.Index(RuleCatalogue.All.Select(rule => rule.Descriptor));
        RulePage index = RulePage.Of("README");
        if (IsUpdate) File.WriteAllText(index.Path, index.WithHead(head));

        Assert.Equal(head, RulePage.Of("README").Head);
    }

    [Fact]
    public void The_manifest_offers_a_setting_for_every_rule()
    {
        string path = Path.Combine(RepositoryFolder.Path, "package.json");
        string manifest = RuleSettings.Write(File.ReadAllText(path), RuleCatalogue.All.Select(rule => rule.Descriptor));
        if (IsUpdate) File.WriteAllText(path, manifest);

        Assert.Equal(manifest, File.ReadAllText(path));
    }

    [Fact]
    public void The_schema_of_the_configuration_file_knows_every_key_and_every_rule()
    {
        string schema = ConfigurationSchema.Write(RuleCatalogue.All.Select(rule => rule.Descriptor));
        if (IsUpdate) File.WriteAllText(ConfigurationSchema.Path, schema);

        Assert.Equal(schema, File.ReadAllText(ConfigurationSchema.Path));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_shows_what_is_bad_and_what_is_good(string name)
    {
        string[] kinds = [.. RulePage.Of(name).Examples.Select(example => example.Kind.Split(' ')[0])];

        Assert.Contains("bad", kinds);
        Assert.Contains("good", kinds);
        Assert.All(kinds, kind => Assert.Contains(kind, (string[])["bad", "good", "fixed"]));
        if (RuleOf(name).Descriptor.Fix != FixKind.None) Assert.Contains("fixed", kinds);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_page_calls_bad_is_reported(string name) =>
        Assert.All(ExamplesOf(name, "bad"), example => Assert.True(Lint(name, example).Length > 0, $"line {example.Line}"));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_page_calls_good_is_not_reported(string name) =>
        Assert.All(ExamplesOf(name, "good"), example => Assert.Empty(Lint(name, example).Select(finding => $"line {example.Line}: {finding.Message}")));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_the_page_calls_fixed_is_what_the_fix_makes_of_the_bad_example_before_it(string name)
    {
        PageExample? bad = null;
        foreach (PageExample example in RulePage.Of(name).Examples)
        {
            if (example.Kind == "bad") bad = example;
            if (!example.Kind.StartsWith("fixed", StringComparison.Ordinal)) continue;

            int fix = example.Kind.Split(' ') is [_, var number] ? int.Parse(number) - 1 : 0;
            Assert.Equal(example.Text, ApplyFixes(name, Assert.IsType<PageExample>(bad), fix, example.IsDockerignore));
        }
    }

    private static Rule RuleOf(string name) => RuleCatalogue.All.Single(rule => rule.Descriptor.Name == name);

    private static IEnumerable<PageExample> ExamplesOf(string name, string kind) => RulePage.Of(name).Examples.Where(example => example.Kind == kind);

    private static string ApplyFixes(string name, PageExample bad, int fix, bool isDockerignore)
    {
        ImmutableArray<Finding> findings = Lint(name, bad);
        if (!isDockerignore) return new SourceText(bad.Text).With(findings.SelectMany(finding => finding.Fixes[fix].Edits).Distinct()).Content;

        FileAddition addition = Assert.Single(Assert.Single(findings).Fixes[fix].Files);
        return addition.Before?.Content + addition.Text;
    }

    private static ImmutableArray<Finding> Lint(string name, PageExample example)
    {
        LintResult result = example.Lint(PageOptions.Of(Today), RuleOf(name), example.Tree);

        Assert.Empty(result.Failures);
        return result.Findings;
    }
}
