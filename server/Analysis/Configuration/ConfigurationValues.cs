using System.Collections.Immutable;
using Basewise.Analysis.Rules.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Configuration;

/// <summary>Takes from the nodes of a YAML document what a key wants; what is of another kind is a problem and counts as not written.</summary>
internal sealed class ConfigurationValues(ICollection<ConfigurationProblem> problems)
{
    public void Report(TextSpan span, string message) => problems.Add(new ConfigurationProblem(span, message));

    /// <summary>The keys and values of a mapping, each key once and none without a text.</summary>
    /// <param name="what">How the message calls it: <c>`rules`</c>.</param>
    public IEnumerable<(YamlNode Key, YamlNode Value)> Entries(YamlNode node, string what)
    {
        if (node.IsNothing) yield break;
        if (node.Kind != YamlNodeKind.Mapping)
        {
            Report(node.Span, $"{what} takes keys with values, one a line (`key: value`).");
            yield break;
        }

        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in node.Entries)
        {
            if (key.Kind != YamlNodeKind.Scalar) Report(key.Span, $"{what} takes plain words as keys.");
            else if (!seen.Add(key.Text)) Report(key.Span, $"`{key.Text}` is there twice; the first one counts.");
            else yield return (key, value);
        }
    }

    /// <summary>The texts of a list; a single text stands for a list of it.</summary>
    public IEnumerable<YamlNode> Texts(YamlNode node, string what)
    {
        if (node.IsNothing) yield break;
        if (node.Kind == YamlNodeKind.Scalar)
        {
            yield return node;
            yield break;
        }

        if (node.Kind != YamlNodeKind.List)
        {
            Report(node.Span, $"{what} takes a list.");
            yield break;
        }

        foreach (YamlNode item in node.Items)
        {
            if (item.Kind == YamlNodeKind.Scalar && !item.IsNothing) yield return item;
            else Report(item.Span, $"{what} takes a list of plain words.");
        }
    }

    public bool FindFlag(YamlNode node, string what)
    {
        if (node.Kind == YamlNodeKind.Scalar && node.Text is "true" or "True" or "TRUE") return true;
        if (node.Kind != YamlNodeKind.Scalar || node.Text is not ("false" or "False" or "FALSE")) Report(node.Span, $"{what} is true or false.");
        return false;
    }

    public FailureThreshold? FindThreshold(YamlNode node)
    {
        if (node.Kind == YamlNodeKind.Scalar)
        {
            if (node.Text == FailureThreshold.None) return new FailureThreshold(Least: null);
            if (SeverityNames.Find(node.Text) is { } least) return new FailureThreshold(least);
        }

        Report(node.Span, $"`failure-threshold` is {string.Join(", ", SeverityNames.All)} or none.");
        return null;
    }

    public LabelKind? FindLabelKind(YamlNode node)
    {
        LabelKind? kind = node.Kind != YamlNodeKind.Scalar ? null : node.Text switch
        {
            "text" or "rawtext" or "" => LabelKind.Text,
            "url" => LabelKind.Url,
            "rfc3339" => LabelKind.Rfc3339,
            "spdx" => LabelKind.Spdx,
            "hash" => LabelKind.Hash,
            "semver" => LabelKind.Semver,
            "email" => LabelKind.Email,
            _ => null,
        };
        if (kind is null) Report(node.Span, "A label is text, url, rfc3339, spdx, hash, semver or email.");
        return kind;
    }

    public void ReportUnknownKey(YamlNode key, IEnumerable<string> known, string where) =>
        Report(key.Span, $"There is no key `{key.Text}` {where}.{Hint(NearName.Find(key.Text, known))}");

    /// <summary>The rule of a name, or of another linter's code for it.</summary>
    public RuleDescriptor? FindRule(YamlNode name)
    {
        if (RuleCatalogue.FindByNameOrCode(name.Text) is { } rule) return rule;

        Report(name.Span, $"There is no rule `{name.Text}`.{Hint(RuleCatalogue.FindNear(name.Text))}");
        return null;
    }

    public ImmutableArray<RegistryPattern> Registries(YamlNode node, string what) =>
        [.. Texts(node, what).Select(text => new RegistryPattern(text.Text))];

    private static string Hint(string? near) => near is null ? "" : $" Did you mean `{near}`?";
}
