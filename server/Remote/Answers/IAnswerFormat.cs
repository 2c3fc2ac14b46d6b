using System.Text.Json;

namespace Basewise.Remote.Answers;

/// <summary>How answers of one kind are written down.</summary>
internal interface IAnswerFormat<T>
    where T : class
{
    /// <summary>Tells them from those of other kinds.</summary>
    string Kind { get; }

    void Write(Utf8JsonWriter writer, T value);

    /// <returns>Null where this is not what <see cref="Write"/> writes.</returns>
    T? Read(JsonElement element);

    /// <summary>Whether who judged by one need not judge anew by the other.</summary>
    bool AreSame(T? left, T? right);
}
