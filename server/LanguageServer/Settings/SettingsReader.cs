using System.Collections.Immutable;
using System.Text.Json;
using Basewise.Analysis;
using Basewise.Features.Hints;
using Basewise.Features.Lenses;

namespace Basewise.LanguageServer.Settings;

/// <summary>
/// Reads the <c>basewise</c> section of a client's settings. What cannot be read keeps its default, and is named, so that a person sees why
/// their setting does nothing.
/// </summary>
internal static class SettingsReader
{
    private static readonly ImmutableDictionary<string, Severity?> NoRules = SettingsSection.Default.Rules;

    // Read by the client alone, but it sends the whole section. Whether a workspace is trusted is told beside the settings, once.
    private static readonly string[] ClientKeys = ["enable", "server", "trace", Session.TrustKey, Session.TomlFormatterKey];

    /// <param name="section">The section; null, undefined or nothing stand for "no settings".</param>
    /// <param name="complaints">Receives a clause for each key that cannot be used.</param>
    public static SettingsSection Read(JsonElement? section, ICollection<string> complaints)
    {
        if (section is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } settings) return SettingsSection.Default;
        if (settings.ValueKind != JsonValueKind.Object)
        {
            complaints.Add("basewise must be an object");
            return SettingsSection.Default;
        }

        SettingsSection read = SettingsSection.Default;
        foreach (JsonProperty property in settings.EnumerateObject())
        {
            if (property.Name == "rules") read = read with { Rules = ReadRules(property.Value, complaints) };
            else if (property.Name == "inlayHints") read = read with { Hints = ReadHints(property.Value, complaints) };
            else if (property.Name == "codeLens") read = read with { Lenses = ReadLenses(property.Value, complaints) };
            else if (NetworkReader.Reads(property.Name)) read = read with { Network = NetworkReader.Read(read.Network, property, complaints) };
            else if (!ClientKeys.Contains(property.Name)) complaints.Add($"there is no setting basewise.{property.Name}");
        }

        return read;
    }

    private static HintOptions ReadHints(JsonElement hints, ICollection<string> complaints)
    {
        HintOptions read = SettingsSection.Default.Hints;
        foreach ((_, bool isWanted) in ReadSwitches(hints, "inlayHints", ["variables"], complaints)) read = read with { Variables = isWanted };

        return read;
    }

    private static LensOptions ReadLenses(JsonElement lenses, ICollection<string> complaints)
    {
        LensOptions read = SettingsSection.Default.Lenses;
        foreach ((string name, bool isWanted) in ReadSwitches(lenses, "codeLens", ["images", "finalImage", "packages"], complaints))
        {
            read = name switch
            {
                "images" => read with { Images = isWanted },
                "finalImage" => read with { FinalImage = isWanted },
                _ => read with { Packages = isWanted },
            };
        }

        return read;
    }

    /// <summary>What is true or false of a group of such settings.</summary>
    private static IEnumerable<(string Name, bool IsWanted)> ReadSwitches(JsonElement group, string groupName, string[] known, ICollection<string> complaints)
    {
        if (group.ValueKind == JsonValueKind.Null) yield break;
        if (group.ValueKind != JsonValueKind.Object)
        {
            complaints.Add($"basewise.{groupName} must be an object");
            yield break;
        }

        foreach (JsonProperty property in group.EnumerateObject())
        {
            if (!known.Contains(property.Name)) complaints.Add($"there is no setting basewise.{groupName}.{property.Name}");
            else if (property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False) yield return (property.Name, property.Value.GetBoolean());
            else complaints.Add($"basewise.{groupName}.{property.Name} must be true or false");
        }
    }

    private static ImmutableDictionary<string, Severity?> ReadRules(JsonElement rules, ICollection<string> complaints)
    {
        if (rules.ValueKind == JsonValueKind.Null) return NoRules;
        if (rules.ValueKind != JsonValueKind.Object)
        {
            complaints.Add("basewise.rules must be an object of rule names");
            return NoRules;
        }

        ImmutableDictionary<string, Severity?>.Builder read = ImmutableDictionary.CreateBuilder<string, Severity?>();
        foreach (JsonProperty rule in rules.EnumerateObject())
        {
            if (RuleCatalogue.Find(rule.Name) is null) complaints.Add($"basewise.rules.{rule.Name} names no rule");
            else if (TryReadSeverity(rule.Value, out Severity? severity)) read[rule.Name] = severity;
            else complaints.Add($"basewise.rules.{rule.Name} must be off, hint, information, warning or error");
        }

        return read.ToImmutable();
    }

    private static bool TryReadSeverity(JsonElement value, out Severity? severity)
    {
        string word = value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
        severity = SeverityNames.Find(word);
        return severity is not null || word == SeverityNames.Off;
    }
}
