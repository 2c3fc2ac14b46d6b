using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Basewise.Analysis.Configuration;
using Basewise.Testing;

namespace Basewise.Analysis.Tests.Pages;

/// <summary>The JSON schema of <c>.basewise.yaml</c>, by which editors complete and check it.</summary>
internal static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Path { get; } = System.IO.Path.Combine(RepositoryFolder.Path, "schemas", "basewise.schema.json");

    public static string Write(IEnumerable<RuleDescriptor> rules)
    {
        JsonObject properties = new(ConfigurationKeys.OfFile.Select(key => KeyValuePair.Create<string, JsonNode?>(key, Describe(key))));
        JsonObject root = new()
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = "https://github.com/basewise/basewise/blob/main/schemas/basewise.schema.json",
            ["title"] = "Basewise",
            ["description"] = $"How a project's Dockerfiles are judged. {ConfigurationFile.Url}",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = properties,
            ["definitions"] = new JsonObject { ["rules"] = RulesOf(rules), ["texts"] = Texts() },
        };
        return root.ToJsonString(Style) + "\n";
    }

    private static JsonObject Describe(string key) => key switch
    {
        ConfigurationKeys.Rules => new() { ["$ref"] = "#/definitions/rules" },
        ConfigurationKeys.AllowedRegistries => Texts("Where images may come from: registries, perhaps with a path; a star stands for any characters."),
        ConfigurationKeys.Images => Images(),
        ConfigurationKeys.Labels => new()
        {
            ["description"] = "What the values of labels have to be.",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = new JsonObject { ["enum"] = Words("text", "url", "rfc3339", "spdx", "hash", "semver", "email") },
        },
        ConfigurationKeys.RequiredLabels => Texts("Labels that every final image has to have."),
        ConfigurationKeys.StrictLabels => new() { ["description"] = "Whether every label that is not named here is one too many.", ["type"] = "boolean" },
        ConfigurationKeys.FailureThreshold => new()
        {
            ["description"] = "The least severity that makes `basewise lint` fail, unless --fail-on says it.",
            ["enum"] = Words([.. SeverityNames.All, FailureThreshold.None]),
        },
        ConfigurationKeys.Overrides => new()
        {
            ["description"] = "What holds for some of the files; later ones count more.",
            ["type"] = new JsonArray("array", "null"),
            ["items"] = new JsonObject
            {
                ["type"] = "object",
                ["additionalProperties"] = false,
                ["required"] = new JsonArray(ConfigurationKeys.Paths),
                ["properties"] = new JsonObject
                {
                    [ConfigurationKeys.Paths] = Texts("Patterns as in .dockerignore, from the folder of this file."),
                    [ConfigurationKeys.Rules] = new JsonObject { ["$ref"] = "#/definitions/rules" },
                },
            },
        },
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The schema does not describe this key."),
    };

    private static JsonObject Images() => new()
    {
        ["description"] = "The project's own images, by name, and what stands behind them. A star stands for any characters, a word in braces for a part of the tag.",
        ["type"] = new JsonArray("object", "null"),
        ["additionalProperties"] = new JsonObject
        {
            ["anyOf"] = new JsonArray(
                new JsonObject { ["type"] = "string", ["description"] = "The image that it is built on." },
                new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["properties"] = new JsonObject(ConfigurationKeys.OfImage.Select(key => KeyValuePair.Create<string, JsonNode?>(key, OfImage(key)))),
                }),
        },
    };

    private static JsonObject OfImage(string key) => key switch
    {
        ConfigurationKeys.From => Text("The image that it is built on: python:3.13-slim-trixie, python:{tag}."),
        ConfigurationKeys.Python => new() { ["description"] = "Its version of Python: \"3.13\", \"3.13.2\".", ["type"] = new JsonArray("string", "number") },
        ConfigurationKeys.Distribution => Text("Its system, as tags name it: trixie, alpine3.22, ubuntu24.04."),
        ConfigurationKeys.User => new() { ["description"] = "The user that it runs as, by name or number.", ["type"] = new JsonArray("string", "number") },
        ConfigurationKeys.Shell => new() { ["description"] = "Whether it has a shell.", ["type"] = "boolean" },
        ConfigurationKeys.Description => Text("What it is for."),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "The schema does not describe this key."),
    };

    private static JsonObject Text(string description) => new() { ["description"] = description, ["type"] = "string" };

    private static JsonObject RulesOf(IEnumerable<RuleDescriptor> rules)
    {
        JsonObject properties = new()
        {
            [ConfigurationKeys.AllRules] = new JsonObject { ["description"] = "Switches on the rules that are off by default.", ["enum"] = Words("on") },
        };
        JsonObject codes = [];
        foreach (RuleDescriptor rule in rules)
        {
            properties[rule.Name] = Severity(rule.IsOffByDefault ? $"{rule.Title}. Off unless it is named here." : $"{rule.Title}.");
            foreach (string code in rule.Aliases) codes[code] = Severity($"{rule.Name}: {rule.Title}.");
        }

        // Names first, so that completion has them on top.
        foreach ((string code, JsonNode? severity) in codes) properties[code] = severity?.DeepClone();
        return new JsonObject
        {
            ["description"] = "The severity of each rule's findings, by the rule's name or by another linter's code for it.",
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = false,
            ["properties"] = properties,
        };
    }

    private static JsonObject Severity(string description) =>
        new() { ["description"] = description, ["enum"] = Words([SeverityNames.Off, .. SeverityNames.All]) };

    private static JsonObject Texts(string description) => new() { ["description"] = description, ["$ref"] = "#/definitions/texts" };

    private static JsonObject Texts() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = new JsonArray("string", "null") },
            new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } }),
    };

    private static JsonArray Words(params string[] words) => new([.. words.Select(word => JsonValue.Create(word))]);
}
