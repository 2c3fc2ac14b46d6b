using System.Collections.Immutable;
using System.Text.Json;
using Basewise.Knowledge.Ports;

namespace Basewise.LanguageServer.Settings;

/// <summary>Reads the settings that say who may be asked outside.</summary>
internal static class NetworkReader
{
    private const string Mode = "network";
    private const string Registries = "registries";
    private const string Mirrors = "registryMirrors";
    private const string PackageIndexes = "packageIndexes";

    public static bool Reads(string key) => key is Mode or Registries or Mirrors or PackageIndexes;

    /// <param name="complaints">Receives a clause for what cannot be used.</param>
    public static NetworkSettings Read(NetworkSettings before, JsonProperty setting, ICollection<string> complaints)
    {
        if (setting.Value.ValueKind == JsonValueKind.Null) return before;

        return setting.Name switch
        {
            Mode => before with { Mode = ReadMode(setting.Value, complaints) },
            Registries => before with { Registries = ReadRegistries(setting.Value, complaints) },
            PackageIndexes => before with { PackageIndexes = ReadIndexes(setting.Value, complaints) },
            _ => before with { Mirrors = ReadMirrors(setting.Value, complaints) },
        };
    }

    private static NetworkMode ReadMode(JsonElement mode, ICollection<string> complaints)
    {
        switch (mode.ValueKind == JsonValueKind.String ? mode.GetString() : null)
        {
            case "auto":
                return NetworkMode.Auto;
            case "on":
                return NetworkMode.On;
            case "off":
                return NetworkMode.Off;
            default:
                // Who meant to forbid it and misspelt that is not to be overruled.
                complaints.Add("basewise.network must be auto, on or off, and nobody is asked until it is");
                return NetworkMode.Off;
        }
    }

    private static ImmutableArray<string> ReadRegistries(JsonElement registries, ICollection<string> complaints)
    {
        if (registries.ValueKind != JsonValueKind.Array)
        {
            complaints.Add("basewise.registries must be a list of hosts");
            return [];
        }

        ImmutableArray<string>.Builder read = ImmutableArray.CreateBuilder<string>();
        foreach (JsonElement registry in registries.EnumerateArray())
        {
            if (registry.ValueKind == JsonValueKind.String && registry.GetString() is { } host && NetworkSettings.IsAddress(host)) read.Add(host);
            else complaints.Add($"basewise.registries: {registry.GetRawText()} is no host");
        }

        return read.ToImmutable();
    }

    private static ImmutableArray<string> ReadIndexes(JsonElement indexes, ICollection<string> complaints)
    {
        if (indexes.ValueKind != JsonValueKind.Array)
        {
            complaints.Add("basewise.packageIndexes must be a list of addresses");
            return [];
        }

        ImmutableArray<string>.Builder read = ImmutableArray.CreateBuilder<string>();
        foreach (JsonElement index in indexes.EnumerateArray())
        {
            if (index.ValueKind == JsonValueKind.String && index.GetString() is { } address && address.Contains("://", StringComparison.Ordinal) && NetworkSettings.IsAddress(address)) read.Add(address);
            // What it is may be a password.
            else complaints.Add("basewise.packageIndexes has something that is no address, or one with a password: that belongs into .netrc");
        }

        return read.ToImmutable();
    }

    private static ImmutableDictionary<string, string> ReadMirrors(JsonElement mirrors, ICollection<string> complaints)
    {
        ImmutableDictionary<string, string>.Builder read = ImmutableDictionary.CreateBuilder<string, string>();
        if (mirrors.ValueKind != JsonValueKind.Object)
        {
            complaints.Add("basewise.registryMirrors must be an object of registries");
            return read.ToImmutable();
        }

        foreach (JsonProperty mirror in mirrors.EnumerateObject())
        {
            if (mirror.Value.ValueKind == JsonValueKind.String && mirror.Value.GetString() is { } address && NetworkSettings.IsAddress(address)) read[mirror.Name] = address;
            else complaints.Add($"basewise.registryMirrors.{mirror.Name} must be the address of a registry");
        }

        return read.ToImmutable();
    }
}
