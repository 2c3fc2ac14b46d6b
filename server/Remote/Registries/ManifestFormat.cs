using System.Globalization;
using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Registries;

internal sealed class ManifestFormat : IAnswerFormat<ImageManifest>
{
    public string Kind => "image";

    public void Write(Utf8JsonWriter writer, ImageManifest value)
    {
        writer.WriteStartObject();
        writer.WriteString("digest", value.Digest);
        writer.WriteTexts("annotations", value.Annotations);
        writer.WriteStartArray("platforms");
        foreach (PlatformManifest platform in value.Platforms)
        {
            writer.WriteStartObject();
            writer.WriteString("platform", platform.Platform);
            writer.WriteString("digest", platform.Digest);
            if (platform.Size is { } size) writer.WriteNumber("size", size);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (value.Config is { } config) Write(writer, config, value.ConfigPlatform);
        writer.WriteEndObject();
    }

    public ImageManifest? Read(JsonElement element)
    {
        if (element.FindText("digest") is not { } digest || !ContentDigest.IsOne(digest)) return null;

        JsonElement? config = element.Find("config");
        return new ImageManifest(
            digest,
            [.. element.List("platforms").Select(item => new PlatformManifest(item.FindText("platform") ?? "", item.FindText("digest") ?? "", item.FindNumber("size")))],
            config is { } written ? ReadConfig(written) : null,
            config?.FindText("platform"))
        {
            Annotations = element.Map("annotations"),
        };
    }

    public bool AreSame(ImageManifest? left, ImageManifest? right) => left?.Digest == right?.Digest;

    private static void Write(Utf8JsonWriter writer, ImageConfig config, string? platform)
    {
        writer.WriteStartObject("config");
        if (platform is not null) writer.WriteString("platform", platform);
        if (config.Created is { } created) writer.WriteString("created", created.ToString("O", CultureInfo.InvariantCulture));
        writer.WriteString("user", config.User);
        writer.WriteString("folder", config.WorkingDirectory);
        writer.WriteTexts("environment", config.Environment);
        writer.WriteTexts("entrypoint", config.Entrypoint);
        writer.WriteTexts("command", config.Command);
        writer.WriteTexts("labels", config.Labels);
        writer.WriteEndObject();
    }

    private static ImageConfig ReadConfig(JsonElement written) => new(written.FindTime("created"), written.FindText("user") ?? "", written.FindText("folder") ?? "")
    {
        Environment = written.Map("environment"),
        Entrypoint = written.Texts("entrypoint"),
        Command = written.Texts("command"),
        Labels = written.Map("labels"),
    };
}
