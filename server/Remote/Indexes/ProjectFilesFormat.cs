using System.Globalization;
using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Indexes;

internal sealed class ProjectFilesFormat : IAnswerFormat<ProjectFiles>
{
    public string Kind => "project";

    public void Write(Utf8JsonWriter writer, ProjectFiles value)
    {
        writer.WriteStartArray();
        foreach (IndexFile file in value.Files)
        {
            writer.WriteStartObject();
            writer.WriteString("name", file.Name);
            writer.WriteString("address", file.Address.AbsoluteUri);
            if (file.RequiresPython is { } python) writer.WriteString("python", python);
            if (file.Yanked is { } reason) writer.WriteString("yanked", reason);
            if (file.Size is { } size) writer.WriteNumber("size", size);
            if (file.Uploaded is { } time) writer.WriteString("uploaded", time.ToString("O", CultureInfo.InvariantCulture));
            if (file.Sha256 is { } hash) writer.WriteString("sha256", hash);
            if (file.HasMetadata) writer.WriteBoolean("metadata", true);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public ProjectFiles? Read(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array ? new ProjectFiles([.. element.EnumerateArray().Select(ReadFile).OfType<IndexFile>()]) : null;

    public bool AreSame(ProjectFiles? left, ProjectFiles? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && left.Files.Length == right.Files.Length && left.Files.Zip(right.Files).All(pair => AreSame(pair.First, pair.Second)));

    private static bool AreSame(IndexFile left, IndexFile right) =>
        left.Name == right.Name && left.Address == right.Address && left.RequiresPython == right.RequiresPython && left.Yanked == right.Yanked
        && left.Sha256 == right.Sha256 && left.HasMetadata == right.HasMetadata;

    private static IndexFile? ReadFile(JsonElement file) =>
        file.FindText("name") is { } name && Uri.TryCreate(file.FindText("address"), UriKind.Absolute, out Uri? address)
            ? new IndexFile(name, address)
            {
                RequiresPython = file.FindText("python"),
                Yanked = file.FindText("yanked"),
                Size = file.FindNumber("size"),
                Uploaded = file.FindTime("uploaded"),
                Sha256 = file.FindText("sha256"),
                HasMetadata = file.Find("metadata") is { ValueKind: JsonValueKind.True },
            }
            : null;
}
