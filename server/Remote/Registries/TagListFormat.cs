using System.Text.Json;
using Basewise.Knowledge.Ports;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Registries;

internal sealed class TagListFormat : IAnswerFormat<TagList>
{
    public string Kind => "tags";

    public void Write(Utf8JsonWriter writer, TagList value)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("complete", value.IsComplete);
        writer.WriteTexts("tags", value.Tags);
        writer.WriteEndObject();
    }

    public TagList? Read(JsonElement element) =>
        element.Find("complete") is { ValueKind: JsonValueKind.True or JsonValueKind.False } complete ? new TagList(element.Texts("tags"), complete.GetBoolean()) : null;

    public bool AreSame(TagList? left, TagList? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.IsComplete == right.IsComplete && left.Tags.SequenceEqual(right.Tags));
}
