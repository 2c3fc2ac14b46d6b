using System.Collections.Immutable;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Configuration;

/// <summary>Reads <c>.basewise.yaml</c>.</summary>
internal sealed class BasewiseFileReader(ConfigurationValues values)
{
    public ProjectSettings Read(YamlNode? document)
    {
        if (document is null) return ProjectSettings.Empty;

        ProjectSettings settings = ProjectSettings.Empty;
        LabelReader labels = new(values);
        foreach ((YamlNode key, YamlNode value) in values.Entries(document, "The file"))
        {
            switch (key.Text)
            {
                case ConfigurationKeys.Rules:
                    settings = settings with { Rules = ReadRules(value) };
                    break;
                case ConfigurationKeys.Overrides:
                    settings = settings with { Overrides = ReadOverrides(value) };
                    break;
                case ConfigurationKeys.AllowedRegistries:
                    settings = settings with { AllowedRegistries = values.Registries(value, $"`{key.Text}`") };
                    break;
                case ConfigurationKeys.Images:
                    settings = settings with { Images = new ImageTableReader(values).Read(value) };
                    break;
                case ConfigurationKeys.Labels:
                    labels.ReadKinds(value, isRequired: false);
                    break;
                case ConfigurationKeys.RequiredLabels:
                    labels.ReadRequired(value);
                    break;
                case ConfigurationKeys.StrictLabels:
                    labels.ReadStrictness(value);
                    break;
                case ConfigurationKeys.FailureThreshold:
                    settings = settings with { FailureThreshold = values.FindThreshold(value) };
                    break;
                default:
                    values.ReportUnknownKey(key, ConfigurationKeys.OfFile, "in this file");
                    break;
            }
        }

        return settings with { Labels = labels.ToSchema() };
    }

    private RuleChoices ReadRules(YamlNode node)
    {
        ImmutableDictionary<string, Severity?>.Builder severities = ImmutableDictionary.CreateBuilder<string, Severity?>();
        bool hasAll = false;
        foreach ((YamlNode name, YamlNode value) in values.Entries(node, "`rules`"))
        {
            if (name.Text == ConfigurationKeys.AllRules)
            {
                hasAll = value is { Kind: YamlNodeKind.Scalar, Text: "on" or "true" };
                if (!hasAll) values.Report(value.Span, "`all` is on: then those rules judge as well that are off by default.");
            }
            else if (values.FindRule(name) is { } rule)
            {
                string word = value.Kind == YamlNodeKind.Scalar ? value.Text : "";
                Severity? severity = SeverityNames.Find(word);
                if (severity is not null || word == SeverityNames.Off) severities[rule.Name] = severity;
                else values.Report(value.Span, $"The severity of `{name.Text}` is off, {string.Join(", ", SeverityNames.All)}.");
            }
        }

        return new RuleChoices(severities.ToImmutable(), hasAll);
    }

    private ImmutableArray<PathOverride> ReadOverrides(YamlNode node)
    {
        if (node.IsNothing) return [];
        if (node.Kind != YamlNodeKind.List)
        {
            values.Report(node.Span, "`overrides` takes a list, each with `paths` and `rules`.");
            return [];
        }

        ImmutableArray<PathOverride>.Builder overrides = ImmutableArray.CreateBuilder<PathOverride>();
        foreach (YamlNode item in node.Items)
        {
            ImmutableArray<PathPattern> paths = [];
            RuleChoices rules = RuleChoices.None;
            foreach ((YamlNode key, YamlNode value) in values.Entries(item, "An override"))
            {
                if (key.Text == ConfigurationKeys.Paths) paths = ReadPaths(value);
                else if (key.Text == ConfigurationKeys.Rules) rules = ReadRules(value);
                else values.ReportUnknownKey(key, ConfigurationKeys.OfOverride, "in an override");
            }

            if (item.Kind == YamlNodeKind.Mapping && paths.IsEmpty) values.Report(item.Span, "This override has no `paths`, so it is about no file.");
            else overrides.Add(new PathOverride(paths, rules));
        }

        return overrides.ToImmutable();
    }

    private ImmutableArray<PathPattern> ReadPaths(YamlNode node)
    {
        ImmutableArray<PathPattern>.Builder patterns = ImmutableArray.CreateBuilder<PathPattern>();
        foreach (YamlNode text in values.Texts(node, "`paths`"))
        {
            if (PathPattern.ParseIgnore(CleanPath.Within(text.Text)) is { } pattern) patterns.Add(pattern);
            else values.Report(text.Span, $"The pattern `{text.Text}` is not finished: a bracket is not closed or empty, or nothing follows a backslash.");
        }

        return patterns.ToImmutable();
    }
}
