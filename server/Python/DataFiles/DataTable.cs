using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>Keys with values: a TOML table of whatever notation, or a JSON object.</summary>
public sealed class DataTable : DataValue
{
    /// <summary>From this many entries on, looking them up one by one costs more than an index.</summary>
    private const int IndexedFrom = 12;

    private readonly List<DataEntry> entries = [];
    private Dictionary<string, int>? index;

    internal DataTable(TextSpan span, DataTableForm form) : base(span) => Form = form;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<DataEntry> Entries => entries;

    internal DataTableForm Form { get; set; }

    public DataValue? Find(string key) => FindEntry(key)?.Value;

    public DataEntry? FindEntry(string key)
    {
        if (index is not null) return index.TryGetValue(key, out int at) ? entries[at] : null;

        foreach (DataEntry entry in entries)
        {
            if (entry.Key.Text == key) return entry;
        }

        return null;
    }

    public DataTable? FindTable(string key) => Find(key) as DataTable;

    public DataText? FindText(string key) => Find(key) as DataText;

    public DataArray? FindArray(string key) => Find(key) as DataArray;

    /// <summary>The table at the end of a path of keys.</summary>
    public DataTable? FindTable(params ReadOnlySpan<string> path)
    {
        DataTable? table = this;
        foreach (string key in path) table = table?.FindTable(key);
        return table;
    }

    /// <summary>Whether a key says <c>true</c>.</summary>
    public bool IsTrue(string key) => Find(key) is DataScalar { Text: "true" };

    internal void Add(DataEntry entry)
    {
        if (index is null && entries.Count == IndexedFrom)
        {
            index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < entries.Count; i++) index.TryAdd(entries[i].Key.Text, i);
        }

        index?.TryAdd(entry.Key.Text, entries.Count);
        entries.Add(entry);
    }

    internal void ExtendTo(int end) => Span = new TextSpan(Span.Start, Math.Max(Span.End, end));

    internal void StartAt(TextSpan span) => Span = new TextSpan(span.Start, Math.Max(span.End, Span.End));
}
