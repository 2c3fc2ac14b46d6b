using System.Collections.Immutable;
using Basewise.Analysis.Context;
using Basewise.Analysis.Semantics;
using Basewise.Analysis.Tests.Pages;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;
using Basewise.Testing;

namespace Basewise.Analysis.Tests;

/// <summary>What holds of every fix of every rule, tried on the examples of the pages and on the samples, each also with CR LF.</summary>
public sealed class FixTests
{
    private static readonly LintOptions Options = new(new DateOnly(2026, 11, 23));

    public static TheoryData<string> PagesWithFiles =>
        [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Name).Where(rule => ExamplesWithFiles(rule).Any())];

    public static TheoryData<string> Texts => [.. Examples().Concat(Samples()).Distinct().SelectMany(text => new[] { text, text.Replace("\n", "\r\n", StringComparison.Ordinal) })];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_fix_removes_its_finding_and_leaves_the_rest_readable(string text)
    {
        SourceText before = new(text);
        DockerfileSyntax syntax = DockerfileSyntax.Parse(before);
        ImmutableArray<Finding> findings = Lint(before);

        foreach ((Finding finding, Fix fix) in findings.SelectMany(finding => finding.Fixes.Select(fix => (finding, fix))))
        {
            SourceText after = before.With(fix.Edits);
            DockerfileSyntax fixedSyntax = DockerfileSyntax.Parse(after);
            string what = $"{finding.Rule.Name}: {fix.Title}";

            Assert.True(Count(Lint(after), finding.Rule) < Count(findings, finding.Rule), $"{what} leaves the finding");
            Assert.True(syntax.Problems.Length >= fixedSyntax.Problems.Length, $"{what} adds a problem");
            Assert.Equal($"{what} loses ", $"{what} loses {LostComments(syntax, fixedSyntax)}");
        }
    }

    [Theory]
    [MemberData(nameof(PagesWithFiles))]
    public void A_fix_among_files_removes_its_finding_too(string rule)
    {
        foreach ((string text, MemoryTree tree) in ExamplesWithFiles(rule))
        {
            SourceText before = new(text);
            ImmutableArray<Finding> findings = Lint(before, tree);
            foreach ((Finding finding, Fix fix) in findings.SelectMany(finding => finding.Fixes.Select(fix => (finding, fix))))
            {
                MemoryTree after = fix.Files.Aggregate(tree, (files, file) => files.With(file.Path, file.Before?.Content + file.Text));

                Assert.True(Count(Lint(before.With(fix.Edits), after), finding.Rule) < Count(findings, finding.Rule), $"{finding.Rule.Name}: {fix.Title} leaves the finding");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Once_everything_safe_is_fixed_nothing_safe_is_left(string text)
    {
        SourceText source = new(text);
        for (int round = 0; round < RuleCatalogue.All.Length && FirstSafeFixes(source) is { Length: > 0 } fixes; round++)
        {
            source = source.With(fixes[0].Edits);
        }

        Assert.Empty(FirstSafeFixes(source).Select(fix => fix.Title));
    }

    private static IEnumerable<string> Examples() =>
        RuleCatalogue.All.SelectMany(rule => RulePage.Of(rule.Descriptor.Name).Examples).Where(example => example is { IsDockerignore: false, File: "Dockerfile" }).Select(example => example.Text);

    private static IEnumerable<(string Text, MemoryTree Tree)> ExamplesWithFiles(string rule)
    {
        foreach (PageExample example in RulePage.Of(rule).Examples)
        {
            if (example is { IsDockerignore: false, File: "Dockerfile", Tree: { } tree }) yield return (example.Text, tree);
        }
    }

    private static IEnumerable<string> Samples() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "samples"), "Dockerfile", SearchOption.AllDirectories).Order().Select(File.ReadAllText);

    private static ImmutableArray<Finding> Lint(SourceText source, MemoryTree? tree = null)
    {
        SemanticModel model = SemanticModel.Of(DockerfileSyntax.Parse(source));
        return Linter.Lint(model, Options, tree is null ? null : new(() => BuildContext.Find(new DockerfilePlace(tree, "Dockerfile"), model))).Findings;
    }

    private static Fix[] FirstSafeFixes(SourceText source) =>
        [.. Lint(source).Select(finding => finding.Fixes.FirstOrDefault()).OfType<Fix>().Where(fix => fix.Kind == FixKind.Safe)];

    private static int Count(ImmutableArray<Finding> findings, RuleDescriptor rule) => findings.Count(finding => finding.Rule == rule);

    /// <summary>The comments for people that are neither comments nor, having been moved to the top, directives any more.</summary>
    private static string LostComments(DockerfileSyntax before, DockerfileSyntax after)
    {
        List<string> left = [.. after.Comments.Concat(after.Directives.Select(directive => directive.Span)).Select(comment => after.Source.ToString(comment))];
        return string.Join(", ", before.Comments.Select(comment => before.Source.ToString(comment)).Where(comment => !Take(comment) && !comment.StartsWith("# basewise ", StringComparison.Ordinal)));

        // A fix may write something in front of what a comment says.
        bool Take(string comment) =>
            left.Remove(comment) || (left.FindIndex(kept => kept.EndsWith(comment[1..], StringComparison.Ordinal)) is >= 0 and var index && left.Remove(left[index]));
    }
}
