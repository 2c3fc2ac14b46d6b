using System.Collections.Immutable;
using System.Globalization;
using Basewise.Analysis;
using Basewise.Analysis.Configuration;
using Basewise.Features.Completion;
using Basewise.Syntax.Text;

namespace Basewise.Features.Configuration;

/// <summary>Completes <c>.basewise.yaml</c>: keys, rules with what they find, severities.</summary>
internal static class ConfigurationCompletion
{
    public static CompletionList At(SourceText source, int offset)
    {
        if (ConfigurationCursor.Find(source, offset) is not { } cursor) return CompletionList.Empty;

        List<CompletionItem> items = [];
        foreach ((string word, string? detail, string text) in cursor.Key is { } key ? ValuesOf(key, cursor) : KeysBelow(cursor))
        {
            items.Add(new CompletionItem(
                word,
                cursor.Key is null ? CompletionKind.Option : CompletionKind.Value,
                detail,
                Documentation: null,
                new TextEdit(cursor.Word, text),
                items.Count.ToString("D4", CultureInfo.InvariantCulture),
                word));
        }

        return new CompletionList([.. items], IsIncomplete: false);
    }

    private static IEnumerable<(string Word, string? Detail, string Text)> KeysBelow(ConfigurationCursor cursor) => cursor.Parent switch
    {
        _ when cursor.Grandparent == ConfigurationKeys.Images => ConfigurationKeys.OfImage.Select(key => (key, (string?)Explain(key), $"{key}: ")),
        null => ConfigurationKeys.OfFile.Select(key => (key, (string?)Explain(key), $"{key}: ")),
        ConfigurationKeys.Rules => RuleNames(),
        ConfigurationKeys.Overrides => ConfigurationKeys.OfOverride.Select(key => (key, (string?)Explain(key), $"{key}: ")),
        _ => [],
    };

    private static IEnumerable<(string Word, string? Detail, string Text)> RuleNames()
    {
        yield return (ConfigurationKeys.AllRules, "also the rules that are off by default", $"{ConfigurationKeys.AllRules}: on");
        foreach (RuleDescriptor rule in RuleCatalogue.All.Select(rule => rule.Descriptor)) yield return (rule.Name, rule.Title, $"{rule.Name}: ");
    }

    private static IEnumerable<(string Word, string? Detail, string Text)> ValuesOf(string key, ConfigurationCursor cursor) => (cursor.Parent, key) switch
    {
        _ when cursor.Grandparent == ConfigurationKeys.Images => ImageValues.Of(key),
        (ConfigurationKeys.Images, _) => ImageValues.Of(ConfigurationKeys.From),
        (ConfigurationKeys.Rules, ConfigurationKeys.AllRules) => Plain("on"),
        (ConfigurationKeys.Rules, _) => Plain([SeverityNames.Off, .. SeverityNames.All]),
        (ConfigurationKeys.Labels, _) => Plain("text", "url", "rfc3339", "spdx", "hash", "semver", "email"),
        (null, ConfigurationKeys.FailureThreshold) => Plain([.. SeverityNames.All, FailureThreshold.None]),
        (null, ConfigurationKeys.StrictLabels) => Plain("true", "false"),
        _ => [],
    };

    private static IEnumerable<(string Word, string? Detail, string Text)> Plain(params ImmutableArray<string> words) =>
        words.Select(word => (word, (string?)null, word));

    private static string Explain(string key) => key switch
    {
        ConfigurationKeys.Rules => "severities, by rule",
        ConfigurationKeys.AllowedRegistries => "where images may come from",
        ConfigurationKeys.Labels => "what the values of labels have to be",
        ConfigurationKeys.RequiredLabels => "labels that every final image has to have",
        ConfigurationKeys.StrictLabels => "whether there may be no other labels",
        ConfigurationKeys.FailureThreshold => "what makes `basewise lint` fail",
        ConfigurationKeys.Images => "the project's own images, and what stands behind them",
        ConfigurationKeys.From => "the image that it is built on",
        ConfigurationKeys.Python => "its version of Python",
        ConfigurationKeys.Distribution => "its system, as tags name it",
        ConfigurationKeys.User => "the user that it runs as",
        ConfigurationKeys.Shell => "whether it has one",
        ConfigurationKeys.Description => "what it is for",
        ConfigurationKeys.Overrides => "what holds for some of the files",
        _ => "patterns as in .dockerignore",
    };
}
