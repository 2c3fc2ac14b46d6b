using System.Text.Json;
using Basewise.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Basewise.Architecture.Tests;

/// <summary>What changes an image is built, before and after, by <c>npm run prove</c>; where that cannot be, a file says why not.</summary>
public sealed class ProofTests
{
    private const string NotBuiltPath = "tools/prove/notBuilt.json";
    private static readonly string Page = Repository.Read("docs/proof.md");

    private static readonly Case[] Cases =
    [
        .. from file in Repository.Files
           where file.IsIn("tools/prove/cases") && Path.GetFileName(file) == "case.json"
           let root = JsonDocument.Parse(Repository.Read(file)).RootElement
           select new Case(
               file.Split('/')[^2],
               root.TryGetProperty("rule", out JsonElement rule) ? rule.GetString() : null,
               root.GetProperty("action").GetString() ?? "",
               Repository.Read($"{Path.GetDirectoryName(file)}/Dockerfile")),
    ];

    private static readonly JsonElement[] NotBuilt = [.. JsonDocument.Parse(Repository.Read(NotBuiltPath)).RootElement.EnumerateArray()];

    [Fact]
    public void Every_fix_is_built_or_it_is_said_why_not()
    {
        string[] excused = [.. NamesIn("rules")];
        // What is mended in the files that name packages is no image yet.
        string[] fixes = [.. RuleCatalogue.All.Where(rule => rule is not DependencyRule && rule.Descriptor.Fix != FixKind.None).Select(rule => rule.Descriptor.Name)];

        Expect.None(fixes.Except(excused).Except(Cases.Select(one => one.Rule))
            .Select(rule => $"{rule} has a fix: add tools/prove/cases/{rule}, or the rule to {NotBuiltPath} where no image can show what the fix does"));
        Expect.None(excused.Except(fixes).Select(rule => $"{rule} in {NotBuiltPath} has no fix"));
        Expect.None(excused.Intersect(Cases.Select(one => one.Rule)).Select(rule => $"{rule} is built, and {NotBuiltPath} says that it is not"));
        Expect.None(excused.GroupBy(rule => rule).Where(same => same.Count() > 1).Select(same => $"{same.Key} stands twice in {NotBuiltPath}"));
    }

    [Fact]
    public void Every_refactoring_is_built_or_it_is_said_why_not()
    {
        string[] known = [.. NamesIn("refactorings").Concat(Cases.Where(one => one.Rule is null).Select(one => one.Action))];
        string[] titles =
        [
            .. from file in CSharpFile.All
               where file.Path.IsIn("server/Features/CodeActions/Refactorings")
               from call in file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
               where call.Expression is IdentifierNameSyntax { Identifier.Text: "Rewrite" } && call.ArgumentList.Arguments.Count > 0
               let title = BeginningOf(call.ArgumentList.Arguments[0].Expression)
               where title.Length > 0
               select title,
        ];

        Assert.True(titles.Length > 5, "No titles of refactorings are found in the source.");
        Expect.None(titles
            .Where(title => !known.Any(action => action.StartsWith(title, StringComparison.Ordinal) || title.StartsWith(action, StringComparison.Ordinal)))
            .Select(title => $"The refactoring \"{title}\" is neither built nor in {NotBuiltPath}"));
    }

    [Fact]
    public void The_page_of_the_proofs_is_of_these_cases()
    {
        foreach (Case one in Cases)
        {
            int start = Page.IndexOf($"\n## {one.Name}\n", StringComparison.Ordinal);
            Assert.True(start >= 0, $"docs/proof.md has nothing of {one.Name}: npm run prove");

            int end = Page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
            string section = end < 0 ? Page[start..] : Page[start..end];
            Assert.True(section.Contains($"Before:\n\n```dockerfile\n{one.Dockerfile.TrimEnd()}\n```", StringComparison.Ordinal), $"docs/proof.md has another Dockerfile of {one.Name}: npm run prove");
        }
    }

    [Fact]
    public void What_is_proven_is_as_claimed()
    {
        string[] rows = [.. Page.Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal))];

        Assert.Equal(Cases.Length, rows.Length);
        Assert.All(rows, row => Assert.EndsWith("| yes |", row, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_says_what_is_not_built() =>
        Assert.All(NamesIn("rules"), rule => Assert.Contains($"[{rule}](rules/{rule}.md)", Page, StringComparison.Ordinal));

    private static IEnumerable<string> NamesIn(string key) =>
        from reason in NotBuilt
        where reason.TryGetProperty(key, out _)
        from name in reason.GetProperty(key).EnumerateArray()
        select name.GetString() ?? "";

    /// <summary>What is written of a text before anything that is put in.</summary>
    private static string BeginningOf(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal => literal.Token.ValueText,
        InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax text, ..] } => text.TextToken.ValueText,
        _ => "",
    };

    private sealed record Case(string Name, string? Rule, string Action, string Dockerfile);
}
