using System.Text;
using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Indexes;

internal sealed class CoreMetadataFormat : IAnswerFormat<CoreMetadata>
{
    public string Kind => "metadata";

    /// <summary>Reads the header of a METADATA file, which is one of an e-mail; the description below it is of no interest.</summary>
    /// <returns>Null where a distribution's name or version is missing.</returns>
    public static CoreMetadata? Read(byte[] text)
    {
        string? name = null;
        string? version = null;
        string? python = null;
        string? summary = null;
        List<string> requirements = [];
        List<string> extras = [];
        foreach (ReadOnlySpan<char> line in Encoding.UTF8.GetString(text).AsSpan().EnumerateLines())
        {
            if (line.IsEmpty) break;

            int colon = line.IndexOf(':');
            if (colon <= 0 || char.IsWhiteSpace(line[0])) continue;

            string value = line[(colon + 1)..].Trim().ToString();
            switch (line[..colon])
            {
                case "Name":
                    name = value;
                    break;
                case "Version":
                    version = value;
                    break;
                case "Requires-Python":
                    python = value;
                    break;
                case "Summary":
                    summary = value;
                    break;
                case "Requires-Dist":
                    requirements.Add(value);
                    break;
                case "Provides-Extra":
                    extras.Add(value);
                    break;
            }
        }

        return name is null || version is null ? null : new CoreMetadata(name, version, python, [.. requirements]) { ProvidesExtra = [.. extras], Summary = summary };
    }

    public void Write(Utf8JsonWriter writer, CoreMetadata value)
    {
        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.WriteString("version", value.Version);
        if (value.RequiresPython is { } python) writer.WriteString("python", python);
        if (value.Summary is { } summary) writer.WriteString("summary", summary);
        writer.WriteTexts("requires", value.RequiresDist);
        writer.WriteTexts("extras", value.ProvidesExtra);
        writer.WriteEndObject();
    }

    public CoreMetadata? Read(JsonElement element) =>
        element.FindText("name") is { } name && element.FindText("version") is { } version
            ? new CoreMetadata(name, version, element.FindText("python"), element.Texts("requires")) { ProvidesExtra = element.Texts("extras"), Summary = element.FindText("summary") }
            : null;

    // What a file says of itself never changes.
    public bool AreSame(CoreMetadata? left, CoreMetadata? right) => left?.Name == right?.Name && left?.Version == right?.Version;
}
