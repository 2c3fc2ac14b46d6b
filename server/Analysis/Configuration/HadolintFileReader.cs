using System.Collections.Immutable;

namespace Basewise.Analysis.Configuration;

/// <summary>
/// Reads <c>.hadolint.yaml</c>, as far as it says what Basewise knows too. Codes of checks that Basewise does not make, and keys that are about
/// hadolint's own output, are passed over: the file is somebody else's.
/// </summary>
internal sealed class HadolintFileReader(ConfigurationValues values)
{
    public ProjectSettings Read(YamlNode? document)
    {
        if (document is null) return ProjectSettings.Empty;

        ProjectSettings settings = ProjectSettings.Empty;
        LabelReader labels = new(values);
        ImmutableDictionary<string, Severity?>.Builder severities = ImmutableDictionary.CreateBuilder<string, Severity?>();
        YamlNode? ignored = null;
        foreach ((YamlNode key, YamlNode value) in values.Entries(document, "The file"))
        {
            switch (key.Text)
            {
                case "ignored":
                    ignored = value;
                    break;
                case "override":
                    ReadOverrides(value, severities);
                    break;
                case "trustedRegistries":
                    settings = settings with { AllowedRegistries = values.Registries(value, "`trustedRegistries`") };
                    break;
                case "label-schema":
                    labels.ReadKinds(value, isRequired: true);
                    break;
                case "strict-labels":
                    labels.ReadStrictness(value);
                    break;
                case "failure-threshold":
                    settings = settings with { FailureThreshold = FindThreshold(value) };
                    break;
                case "no-fail" when values.FindFlag(value, "`no-fail`"):
                    settings = settings with { FailureThreshold = new FailureThreshold(Least: null) };
                    break;
                case "disable-ignore-pragma":
                    settings = settings with { HeedsHadolintComments = !values.FindFlag(value, "`disable-ignore-pragma`") };
                    break;
            }
        }

        // A rule that the file ignores stays ignored, also where the file gives it a severity.
        if (ignored is not null) Choose(ignored, severity: null, "`ignored`", severities);
        return settings with { Labels = labels.ToSchema(), Rules = new RuleChoices(severities.ToImmutable(), HasAll: false) };
    }

    private static Severity? FindSeverity(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        "info" => Severity.Information,
        "style" => Severity.Hint,
        _ => null,
    };

    private FailureThreshold? FindThreshold(YamlNode node)
    {
        if (node.Kind == YamlNodeKind.Scalar)
        {
            if (node.Text is "ignore" or "none") return new FailureThreshold(Least: null);
            if (FindSeverity(node.Text) is { } least) return new FailureThreshold(least);
        }

        values.Report(node.Span, "`failure-threshold` is error, warning, info, style, ignore or none.");
        return null;
    }

    private void ReadOverrides(YamlNode node, ImmutableDictionary<string, Severity?>.Builder severities)
    {
        foreach ((YamlNode key, YamlNode value) in values.Entries(node, "`override`"))
        {
            if (FindSeverity(key.Text) is { } severity) Choose(value, severity, $"`{key.Text}`", severities);
        }
    }

    private void Choose(YamlNode node, Severity? severity, string what, ImmutableDictionary<string, Severity?>.Builder severities)
    {
        foreach (YamlNode code in values.Texts(node, what))
        {
            if (RuleCatalogue.FindByNameOrCode(code.Text) is { } rule) severities[rule.Name] = severity;
        }
    }
}
