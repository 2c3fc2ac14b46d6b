using System.Text.Json;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Registries;

internal sealed class DigestFormat : IAnswerFormat<string>
{
    public string Kind => "digest";

    public void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public string? Read(JsonElement element) => element.ValueKind == JsonValueKind.String && element.GetString() is { } digest && ContentDigest.IsOne(digest) ? digest : null;

    public bool AreSame(string? left, string? right) => left == right;
}
