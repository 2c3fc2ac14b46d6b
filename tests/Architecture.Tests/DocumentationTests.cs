using System.Text.RegularExpressions;
using Basewise.Analysis;

namespace Basewise.Architecture.Tests;

public sealed partial class DocumentationTests
{
    [Fact]
    public void Every_relative_link_leads_somewhere()
    {
        IEnumerable<string> broken =
            from page in Markdown.Pages
            from link in page.Links
            where !link.Contains("://", StringComparison.Ordinal) && !link.StartsWith("mailto:", StringComparison.Ordinal)
            where !Resolves(page, link)
            select $"{page.Path}: {link}";

        Expect.None(broken);
    }

    [Fact]
    public void A_path_in_the_guides_exists()
    {
        string[] guides = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];
        IEnumerable<string> gone =
            from page in Markdown.Pages
            where guides.Contains(page.Path)
            from code in page.Codes
            where PathInRepository().IsMatch(code) && !Repository.Exists(code)
            select $"{page.Path}: {code}";

        Expect.None(gone);
    }

    [Fact]
    public void Every_invariant_names_a_test_that_exists()
    {
        Markdown page = Markdown.Pages.Single(page => page.Path == "ARCHITECTURE.md");
        List<string> invariants = Items(page.Section("Invariants"));

        Assert.NotEmpty(invariants);
        Assert.Equal(Enumerable.Range(1, invariants.Count), invariants.Select(text => int.Parse(Number().Match(text).Groups[1].ValueSpan)));
        foreach (string invariant in invariants)
        {
            string[] tests = [.. TestName().Matches(invariant).Select(match => match.Groups[1].Value)];
            Assert.True(tests.Length > 0, $"No test is named: {invariant}");
            Assert.All(tests, test => Assert.Contains(test, TestCatalogue.Names));
        }
    }

    [Fact]
    public void The_guides_name_only_tests_that_exist() =>
        Assert.All(
            Markdown.Pages.Where(page => !page.Path.Contains('/', StringComparison.Ordinal)).SelectMany(page => page.Prose).SelectMany(line => TestName().Matches(line)),
            match => Assert.Contains(match.Groups[1].Value, TestCatalogue.Names));

    [Fact]
    public void The_front_page_leads_to_every_rule()
    {
        Assert.Contains("docs/rules/README.md", Markdown.Pages.Single(page => page.Path == "README.md").Links);
        Expect.None(RuleCatalogue.All.Select(rule => $"{rule.Descriptor.Name}.md").Except(Markdown.Pages.Single(page => page.Path == "docs/rules/README.md").Links));
    }

    private static bool Resolves(Markdown page, string link)
    {
        string[] parts = link.Split('#', 2);
        string target = parts[0].Length == 0
            ? page.Path
            : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(page.Path) ?? "", Uri.UnescapeDataString(parts[0]))).Replace('\\', '/');
        if (!Repository.Exists(target)) return false;

        return parts.Length == 1 || Markdown.Pages.FirstOrDefault(other => other.Path == target)?.Anchors.Contains(parts[1]) != false;
    }

    /// <summary>Numbered items, each with the lines that continue it.</summary>
    private static List<string> Items(IEnumerable<string> lines)
    {
        List<string> items = [];
        foreach (string line in lines)
        {
            if (Number().IsMatch(line)) items.Add(line);
            else if (items.Count > 0 && line.StartsWith(' ')) items[^1] += "\n" + line;
        }

        return items;
    }

    [GeneratedRegex(@"^(\d+)\. ", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"`([A-Za-z]+Tests\.[A-Za-z]\w+)`", RegexOptions.CultureInvariant)]
    private static partial Regex TestName();

    [GeneratedRegex(@"^(server|client|tests|tools|docs|samples|syntaxes)/[\w./-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex PathInRepository();
}
