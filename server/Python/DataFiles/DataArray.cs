using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>Values in brackets, or the tables under a header such as <c>[[package]]</c>.</summary>
public sealed class DataArray : DataValue
{
    private readonly List<DataValue> items;

    internal DataArray(TextSpan span, List<DataValue> items, bool isOfTables = false) : base(span)
    {
        this.items = items;
        IsOfTables = isOfTables;
    }

    public IReadOnlyList<DataValue> Items => items;

    /// <summary>Whether its tables stand under headers of their own.</summary>
    internal bool IsOfTables { get; }

    internal void Add(DataTable table) => items.Add(table);

    internal void ExtendTo(int end) => Span = new TextSpan(Span.Start, Math.Max(Span.End, end));
}
