using System.Globalization;
using System.Text;

namespace Basewise.Python.DataFiles;

/// <summary>
/// JSON to the letter as Python's <c>json.dumps</c> writes it with its keys sorted: tools take digests of it. What another reader of TOML
/// could write differently, such as a date or a float, is not written at all.
/// </summary>
/// <param name="itemSeparator">Between two items, and between two members.</param>
/// <param name="keySeparator">Between a key and its value.</param>
internal sealed class PythonJson(string itemSeparator, string keySeparator)
{
    /// <summary>Python's own separators.</summary>
    public static PythonJson Spaced { get; } = new(", ", ": ");

    public static PythonJson Compact { get; } = new(",", ":");

    public string? Write(DataValue value)
    {
        StringBuilder json = new();
        return TryWrite(value, json) ? json.ToString() : null;
    }

    /// <summary>An array of values that are written already.</summary>
    public string Array(IEnumerable<string> items) => "[" + string.Join(itemSeparator, items) + "]";

    /// <summary>An object of values that are written already.</summary>
    /// <returns>Null where the order of the keys is not certain.</returns>
    public string? Object(IReadOnlyCollection<KeyValuePair<string, string>> members)
    {
        if (members.Any(member => !IsSortable(member.Key))) return null;

        StringBuilder json = new("{");
        foreach ((string key, string value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (json.Length > 1) json.Append(itemSeparator);
            WriteText(key, json);
            json.Append(keySeparator).Append(value);
        }

        return json.Append('}').ToString();
    }

    // Python sorts by code points, which is the order of UTF-16 units unless one is half of a character.
    private static bool IsSortable(string key) => !key.Any(char.IsSurrogate);

    private bool TryWrite(DataValue value, StringBuilder json) => value switch
    {
        // A line break in a text depends on how the file was read.
        DataText text => !text.Text.Contains('\r', StringComparison.Ordinal) && WriteText(text.Text, json),
        DataScalar scalar => TryWriteScalar(scalar.Text, json),
        DataArray array => TryWriteArray(array, json),
        DataTable table => TryWriteTable(table, json),
        _ => false,
    };

    private bool TryWriteArray(DataArray array, StringBuilder json)
    {
        json.Append('[');
        for (int i = 0; i < array.Items.Count; i++)
        {
            if (i > 0) json.Append(itemSeparator);
            if (!TryWrite(array.Items[i], json)) return false;
        }

        json.Append(']');
        return true;
    }

    private bool TryWriteTable(DataTable table, StringBuilder json)
    {
        if (table.Entries.Any(entry => !IsSortable(entry.Key.Text))) return false;

        json.Append('{');
        bool isFirst = true;
        foreach (DataEntry entry in table.Entries.OrderBy(entry => entry.Key.Text, StringComparer.Ordinal))
        {
            if (!isFirst) json.Append(itemSeparator);
            isFirst = false;
            WriteText(entry.Key.Text, json);
            json.Append(keySeparator);
            if (!TryWrite(entry.Value, json)) return false;
        }

        json.Append('}');
        return true;
    }

    private static bool TryWriteScalar(string text, StringBuilder json)
    {
        ReadOnlySpan<char> digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        bool isPlain = text is "true" or "false" or "0"
            || (digits is [not '0', ..] && digits.Length < 19 && !digits.ContainsAnyExceptInRange('0', '9'));
        if (isPlain) json.Append(text);
        return isPlain;
    }

    private static bool WriteText(string text, StringBuilder json)
    {
        json.Append('"');
        foreach (char c in text)
        {
            switch (c)
            {
                case '"' or '\\':
                    json.Append('\\').Append(c);
                    break;
                case '\n':
                    json.Append("\\n");
                    break;
                case '\r':
                    json.Append("\\r");
                    break;
                case '\t':
                    json.Append("\\t");
                    break;
                case '\b':
                    json.Append("\\b");
                    break;
                case '\f':
                    json.Append("\\f");
                    break;
                case < ' ' or > '~':
                    json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default:
                    json.Append(c);
                    break;
            }
        }

        json.Append('"');
        return true;
    }
}
