using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>Puts the tables of a TOML file into one another, and reports what is said twice or cannot be both.</summary>
internal sealed class TomlTables(TomlScanner scanner, int length)
{
    /// <summary>The tables and arrays that the last header is in: what stands under it makes them longer.</summary>
    private readonly List<DataValue> open = [];

    public DataTable Root { get; } = new(new TextSpan(0, length), DataTableForm.Header);

    /// <summary>The table that a header opens. One that cannot be there is reported, and is of no other.</summary>
    /// <param name="isArray">Whether it is the next item of an array: <c>[[package]]</c>.</param>
    public DataTable Open(List<RequirementsWord> key, TextSpan span, bool isArray)
    {
        DataTable table = Root;
        for (int i = 0; i < key.Count - 1; i++)
        {
            DataValue? known = table.Find(key[i].Text);
            if (known is DataArray array) open.Add(array);
            DataTable? next = known switch
            {
                null => Add(table, key[i], new DataTable(span, DataTableForm.Implied)),
                DataTable { Form: not DataTableForm.Closed } inner => inner,
                DataArray { IsOfTables: true, Items: [.., DataTable last] } => last,
                _ => null,
            };
            if (next is null) return Refuse(key[i], span);

            table = next;
            open.Add(table);
        }

        return isArray ? OpenItem(table, key[^1], span) : OpenTable(table, key[^1], span);
    }

    /// <summary>Makes what the last header opened reach to where its last entry ends.</summary>
    public void Close(int end)
    {
        foreach (DataValue value in open)
        {
            if (value is DataTable table) table.ExtendTo(end);
            else if (value is DataArray array) array.ExtendTo(end);
        }

        open.Clear();
    }

    /// <summary>Adds an entry whose key may have dots, in tables of its own then.</summary>
    public void Add(DataTable table, List<RequirementsWord> key, DataValue value)
    {
        for (int i = 0; i < key.Count - 1; i++)
        {
            DataTable? next = table.Find(key[i].Text) switch
            {
                null => Add(table, key[i], new DataTable(new TextSpan(key[i].Span.Start, value.Span.End), DataTableForm.Dotted)),
                DataTable { Form: DataTableForm.Dotted or DataTableForm.Implied } inner => inner,
                _ => null,
            };
            if (next is null)
            {
                scanner.Report(key[i].Span.Start, key[i].Span.End, $"{key[i]} has a value already, which a dotted key cannot add to.");
                return;
            }

            table = next;
            table.ExtendTo(value.Span.End);
        }

        RequirementsWord last = key[^1];
        if (table.Find(last.Text) is not null) scanner.Report(last.Span.Start, last.Span.End, $"{last} has a value already.");
        table.Add(new DataEntry(last, value));
    }

    private DataTable OpenTable(DataTable outer, RequirementsWord key, TextSpan span)
    {
        DataTable? table = outer.Find(key.Text) switch
        {
            null => Add(outer, key, new DataTable(span, DataTableForm.Header)),
            DataTable inner => inner,
            _ => null,
        };
        if (table is null) return Refuse(key, span);

        // What is said twice is one table all the same: what stands in it is better read than lost.
        if (table.Form == DataTableForm.Implied) table.StartAt(span);
        else if (table.Span != span) scanner.Report(key.Span.Start, key.Span.End, $"There is a table {key} already.");
        table.Form = DataTableForm.Header;
        open.Add(table);
        return table;
    }

    private DataTable OpenItem(DataTable outer, RequirementsWord key, TextSpan span)
    {
        DataTable item = new(span, DataTableForm.Header);
        switch (outer.Find(key.Text))
        {
            case null:
                DataArray created = new(span, [item], isOfTables: true);
                outer.Add(new DataEntry(key, created));
                open.Add(created);
                break;
            case DataArray { IsOfTables: true } array:
                array.Add(item);
                open.Add(array);
                break;
            default:
                return Refuse(key, span);
        }

        open.Add(item);
        return item;
    }

    private DataTable Refuse(RequirementsWord key, TextSpan span)
    {
        scanner.Report(key.Span.Start, key.Span.End, $"{key} has a value already that is no such table.");
        return new DataTable(span, DataTableForm.Header);
    }

    private static DataTable Add(DataTable outer, RequirementsWord key, DataTable table)
    {
        outer.Add(new DataEntry(key, table));
        return table;
    }
}
