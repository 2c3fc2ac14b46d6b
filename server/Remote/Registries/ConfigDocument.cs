using System.Collections.Immutable;
using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Registries;

/// <summary>An image's configuration.</summary>
/// <param name="Platform">What it is for; null where it does not say.</param>
internal sealed record ConfigDocument(ImageConfig Config, string? Platform)
{
    public static ConfigDocument Read(JsonElement root)
    {
        JsonElement config = root.Find("config") ?? default;
        ImageConfig read = new(root.FindTime("created"), config.FindText("User") ?? "", config.FindText("WorkingDir") ?? "")
        {
            Environment = ReadEnvironment(config),
            Entrypoint = config.Texts("Entrypoint"),
            Command = config.Texts("Cmd"),
            Labels = config.Map("Labels"),
        };
        return new ConfigDocument(read, ManifestDocument.PlatformOf(root));
    }

    private static ImmutableDictionary<string, string> ReadEnvironment(JsonElement config)
    {
        ImmutableDictionary<string, string>.Builder variables = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (string variable in config.Texts("Env"))
        {
            int equals = variable.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) variables[variable[..equals]] = variable[(equals + 1)..];
        }

        return variables.ToImmutable();
    }
}
