using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Basewise.Analysis.Tests.Pages;

/// <summary>What the extension's manifest takes from the rules' descriptors: the setting <c>basewise.rules</c>.</summary>
internal static class RuleSettings
{
    private static readonly string[] Severities = ["off", "hint", "information", "warning", "error"];

    // As npm writes it: two spaces, nothing escaped that need not be.
    private static readonly JsonSerializerOptions Style = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The manifest with a setting for each of the rules and no other.</summary>
    public static string Write(string manifest, IEnumerable<RuleDescriptor> rules)
    {
        JsonNode root = JsonNode.Parse(manifest) ?? throw new InvalidDataException("package.json is empty.");
        JsonNode setting = root["contributes"]?["configuration"]?["properties"]?["basewise.rules"] ?? throw new InvalidDataException("package.json has no setting basewise.rules.");
        setting["properties"] = new JsonObject(rules.Select(rule => KeyValuePair.Create<string, JsonNode?>(rule.Name, Describe(rule))));
        return root.ToJsonString(Style) + "\n";
    }

    private static JsonObject Describe(RuleDescriptor rule) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. Severities.Select(severity => JsonValue.Create(severity))]),
        ["description"] = rule.IsOffByDefault ? $"{rule.Title}. Off unless it is named here." : $"{rule.Title}.",
    };
}
