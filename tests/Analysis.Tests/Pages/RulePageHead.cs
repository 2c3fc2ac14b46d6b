using System.Text;

namespace Basewise.Analysis.Tests.Pages;

/// <summary>What a page and the index of all pages take from the rules' descriptors.</summary>
internal static class RulePageHead
{
    private static readonly (string Prefix, string Linter)[] Linters = [("DL", "hadolint"), ("SC", "ShellCheck"), ("DS-", "Trivy"), ("CKV", "Checkov"), ("DF", "droast"), ("", "BuildKit")];

    public static string Of(RuleDescriptor rule) => $"""
        # {rule.Name}

        {rule.Title}.

        | category | severity | fix | known elsewhere as |
        |---|---|---|---|
        | {NameOf(rule.Category)} | {SeverityOf(rule)} | {Explain(rule.Fix)} | {AliasesOf(rule)} |
        """.ReplaceLineEndings("\n");

    public static string Index(IEnumerable<RuleDescriptor> rules)
    {
        StringBuilder index = new();
        foreach (IGrouping<Category, RuleDescriptor> group in rules.GroupBy(rule => rule.Category).OrderBy(group => group.Key))
        {
            string category = NameOf(group.Key);
            index.Append($"## {char.ToUpperInvariant(category[0])}{category[1..]}\n\n| rule | finds | severity | fix | known elsewhere as |\n|---|---|---|---|---|\n");
            foreach (RuleDescriptor rule in group)
            {
                index.Append($"| [{rule.Name}]({rule.Name}.md) | {rule.Title} | {SeverityOf(rule)} | {Word(rule.Fix)} | {Codes(rule)} |\n");
            }

            index.Append('\n');
        }

        return index.ToString().TrimEnd('\n');
    }

    private static string SeverityOf(RuleDescriptor rule) => rule.IsOffByDefault ? $"off; {NameOf(rule.Severity)} where it is on" : NameOf(rule.Severity);

    private static string Codes(RuleDescriptor rule) => string.Join(", ", rule.Aliases);

    private static string AliasesOf(RuleDescriptor rule) =>
        rule.Aliases.IsEmpty ? "–" : string.Join(", ", rule.Aliases.Select(alias => $"{alias} ({Linters.First(linter => alias.StartsWith(linter.Prefix, StringComparison.Ordinal)).Linter})"));

    private static string Explain(FixKind fix) => fix switch
    {
        FixKind.Safe => "safe: \"fix all\" applies it",
        FixKind.NeedsConsent => "offered, one at a time",
        _ => "none",
    };

    private static string Word(FixKind fix) => fix switch
    {
        FixKind.Safe => "safe",
        FixKind.NeedsConsent => "offered",
        _ => "–",
    };

    private static string NameOf(Category category) => category switch
    {
        Category.BaseImage => "base image",
        _ => NameOf<Category>(category),
    };

    private static string NameOf<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
