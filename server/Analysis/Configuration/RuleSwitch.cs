using Basewise.Syntax.Text;

namespace Basewise.Analysis.Configuration;

/// <summary>Switches a rule off in <c>.basewise.yaml</c>: a line below its <c>rules:</c>, or a file that says just that.</summary>
public static class RuleSwitch
{
    /// <summary>
    /// The change of the file; <c>null</c> where another one counts (to make a second would take that one's place), where the file names the
    /// rule already, or where its shape leaves no place for a line.
    /// </summary>
    /// <param name="file">The configuration file that counts; <c>null</c> where there is none.</param>
    public static Fix? FindOff(ConfigurationFile? file, RuleDescriptor rule)
    {
        string title = $"Switch {rule.Name} off in {ConfigurationFile.Name}";
        if (file is null)
        {
            return Fix.NeedsConsent(title) with { Files = [new FileAddition(ConfigurationFile.Name, null, $"{ConfigurationKeys.Rules}:\n  {rule.Name}: {SeverityNames.Off}\n")] };
        }

        return FindAddition(file, rule.Name) is { } addition ? Fix.NeedsConsent(title) with { Files = [addition] } : null;
    }

    private static FileAddition? FindAddition(ConfigurationFile file, string rule)
    {
        bool isOwn = ConfigurationFile.IsOwn(file.Path.AsSpan(file.Path.LastIndexOf('/') + 1));
        if (!isOwn || file.Settings.Rules.Severities.ContainsKey(rule)) return null;

        List<ConfigurationProblem> problems = [];
        YamlNode? document = new YamlReader(file.Source, problems).Read();
        if (problems.Count > 0) return null;
        if (document is null || document.IsNothing) return AtEnd(file, rule);
        if (document.Kind != YamlNodeKind.Mapping) return null;

        foreach ((YamlNode key, YamlNode value) in document.Entries)
        {
            if (key.Text == ConfigurationKeys.Rules) return Below(file, key, value, rule);
        }

        return IsFlow(file.Source, document) ? null : AtEnd(file, rule);
    }

    private static FileAddition? Below(ConfigurationFile file, YamlNode key, YamlNode value, string rule)
    {
        SourceText source = file.Source;
        string entry = $"{rule}: {SeverityNames.Off}";
        if (value is { Kind: YamlNodeKind.Scalar, Text: "" })
        {
            TextSpan line = source.LineAt(source.PositionOf(key.Span.Start).Line);
            string indentation = new(' ', key.Span.Start - line.Start + 2);
            return new FileAddition(file.Path, source, $"{source.NewLine}{indentation}{entry}") { At = line.End };
        }

        if (value.Kind != YamlNodeKind.Mapping) return null;
        if (IsFlow(source, value)) return new FileAddition(file.Path, source, value.Entries.Count == 0 ? entry : $"{entry}, ") { At = value.Span.Start + 1 };

        int first = value.Entries[0].Key.Span.Start;
        TextSpan firstLine = source.LineAt(source.PositionOf(first).Line);
        return new FileAddition(file.Path, source, $"{source.ToString(new TextSpan(firstLine.Start, first))}{entry}{source.NewLine}") { At = firstLine.Start };
    }

    private static FileAddition? AtEnd(ConfigurationFile file, string rule)
    {
        SourceText source = file.Source;

        // Behind these marks another document begins, which is not read.
        if (source.Content.Contains("\n---", StringComparison.Ordinal) || source.Content.Contains("\n...", StringComparison.Ordinal)) return null;

        string lead = source.Length == 0 || source.Content.EndsWith('\n') ? "" : source.NewLine;
        return new FileAddition(file.Path, source, $"{lead}{ConfigurationKeys.Rules}:{source.NewLine}  {rule}: {SeverityNames.Off}{source.NewLine}");
    }

    private static bool IsFlow(SourceText source, YamlNode node) => node.Span.Start < source.Length && source.Content[node.Span.Start] == '{';
}
