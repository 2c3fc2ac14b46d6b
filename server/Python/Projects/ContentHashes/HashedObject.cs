using Basewise.Python.DataFiles;

namespace Basewise.Python.Projects.ContentHashes;

/// <summary>An object that a digest is taken of, put together member by member.</summary>
internal sealed class HashedObject(PythonJson json)
{
    private readonly Dictionary<string, string> members = new(StringComparer.Ordinal);
    private bool isUncertain;

    public bool IsEmpty => members.Count == 0;

    /// <summary>Adds a member as the file has it.</summary>
    public HashedObject Add(string key, DataValue value) => AddWritten(key, json.Write(value));

    /// <summary>Adds a member as the file has it; where it has none, what the tool takes instead.</summary>
    public HashedObject Add(string key, DataValue? value, string otherwise) => AddWritten(key, value is null ? otherwise : json.Write(value));

    public HashedObject Add(string key, HashedObject value) => AddWritten(key, value.Text);

    /// <param name="text">Null where it is not certain how the tool would write it.</param>
    public HashedObject AddWritten(string key, string? text)
    {
        isUncertain |= text is null || !members.TryAdd(key, text);
        return this;
    }

    /// <summary>The whole; null where a part of it is not certain.</summary>
    public string? Text => isUncertain ? null : json.Object(members);
}
