using Basewise.Analysis.Tests.Pages;
using Basewise.Python.Projects;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Tests;

/// <summary>What holds of every fix in files that name packages, tried on the examples of the pages, each also with CR LF.</summary>
public sealed class DependencyFixTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    public static TheoryData<string, int, bool> Cases
    {
        get
        {
            TheoryData<string, int, bool> cases = [];
            foreach (string rule in RuleCatalogue.All.Select(rule => rule.Descriptor.Name))
            {
                for (int i = 0; i < ExamplesOf(rule).Length; i++)
                {
                    cases.Add(rule, i, false);
                    cases.Add(rule, i, true);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fix_removes_its_finding_and_leaves_the_rest_readable(string rule, int index, bool withCarriageReturns)
    {
        PageExample example = ExamplesOf(rule)[index];
        string text = withCarriageReturns ? example.Text.Replace("\n", "\r\n", StringComparison.Ordinal) : example.Text;
        LintResult before = example.Lint(Options, rule: null, example.Tree, text);

        Assert.Empty(before.Failures);
        foreach ((Finding finding, Fix fix) in before.Findings.SelectMany(finding => finding.Fixes.Select(fix => (finding, fix))))
        {
            string after = new SourceText(text).With(fix.Edits).Content;
            LintResult left = example.Lint(Options, rule: null, example.Tree, after);

            Assert.True(Count(left, finding.Rule) < Count(before, finding.Rule), $"{finding.Rule.Name}: {fix.Title} leaves the finding");
            Assert.True(Problems(example, text) >= Problems(example, after), $"{finding.Rule.Name}: {fix.Title} adds a problem");
            Assert.Equal(text.Count(c => c == '#'), after.Count(c => c == '#'));
        }
    }

    private static PageExample[] ExamplesOf(string rule) => [.. RulePage.Of(rule).Examples.Where(example => DependencyFileNames.Find(example.File) is not null)];

    private static int Count(LintResult result, RuleDescriptor rule) => result.Findings.Count(finding => finding.Rule == rule);

    private static int Problems(PageExample example, string text) =>
        DependencyFileNames.Find(example.File) is { } kind ? DependencyFile.Read(kind, new SourceText(text)).Problems.Length : 0;
}
