using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>Puts the words of a TOML file together, and goes on behind every mistake.</summary>
internal sealed class TomlReader
{
    // tomllib gives up at about a thousand; nobody nests ten.
    private const int MaxDepth = 100;

    private readonly TomlScanner scanner;
    private readonly DataTable root;

    /// <summary>The tables and arrays that the last header is in: what stands under it makes them longer.</summary>
    private readonly List<DataValue> open = [];
    private DataTable current;

    /// <summary>Where the last thing of the current table ends.</summary>
    private int end;

    public TomlReader(string text)
    {
        scanner = new TomlScanner(text);
        current = root = new DataTable(new TextSpan(0, text.Length), DataTableForm.Header);
    }

    public DataFile Read()
    {
        while (true)
        {
            scanner.SkipBlank();
            if (scanner.IsAtEnd) break;
            if (scanner.Current == '[') ReadHeader();
            else ReadEntry(current, depth: 0);

            end = scanner.At;
            scanner.FinishLine();
        }

        CloseTables();
        return new DataFile(root, scanner.Problems);
    }

    private void ReadHeader()
    {
        CloseTables();
        int start = scanner.At;
        bool isArray = scanner.IsAt("[[");
        scanner.At += isArray ? 2 : 1;
        List<RequirementsWord> key = scanner.ReadKey();
        string closing = isArray ? "]]" : "]";
        if (key.Count > 0 && !scanner.IsAt(closing)) scanner.Report(start, scanner.At, $"{closing} is missing at the end of the header.");
        if (scanner.IsAt(closing)) scanner.At += closing.Length;
        else SkipHeader();

        TextSpan span = new(start, scanner.At);
        current = key.Count > 0 ? Open(key, span, isArray) : new DataTable(span, DataTableForm.Header);
    }

    private void SkipHeader()
    {
        while (!scanner.IsAtEnd && scanner.Current is not ('\n' or '#' or '\r')) scanner.At++;
    }

    private DataTable Open(List<RequirementsWord> key, TextSpan span, bool isArray)
    {
        DataTable table = root;
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

    private void CloseTables()
    {
        foreach (DataValue value in open)
        {
            if (value is DataTable table) table.ExtendTo(end);
            else if (value is DataArray array) array.ExtendTo(end);
        }

        open.Clear();
    }

    private static DataTable Add(DataTable outer, RequirementsWord key, DataTable table)
    {
        outer.Add(new DataEntry(key, table));
        return table;
    }

    /// <returns>Whether there was one; what is none is reported, and nothing of it is skipped that may be the next.</returns>
    private bool ReadEntry(DataTable table, int depth)
    {
        List<RequirementsWord> key = scanner.ReadKey();
        if (key.Count == 0) return false;
        if (scanner.Current != '=')
        {
            scanner.Report(key[0].Span.Start, key[^1].Span.End, $"= and a value are missing after {key[^1]}.");
            return false;
        }

        int equals = scanner.At++;
        scanner.SkipSpaces();
        if (ReadValue(depth) is not { } value)
        {
            scanner.Report(equals, equals + 1, $"A value is missing after {key[^1]} =.");
            return false;
        }

        AddEntry(table, key, value);
        return true;
    }

    private void AddEntry(DataTable table, List<RequirementsWord> key, DataValue value)
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

    private DataValue? ReadValue(int depth)
    {
        switch (scanner.Current)
        {
            case '"' or '\'':
                return scanner.ReadText();
            case '[' or '{' when depth == MaxDepth:
                scanner.Report(scanner.At, scanner.At + 1, "The brackets are nested too deeply.");
                scanner.SkipLine();
                return null;
            case '[':
                return ReadArray(depth + 1);
            case '{':
                return ReadInlineTable(depth + 1);
            default:
                return scanner.ReadScalar();
        }
    }

    private DataArray ReadArray(int depth)
    {
        int start = scanner.At++;
        List<DataValue> items = [];
        bool wantsComma = false;
        while (true)
        {
            scanner.SkipBlank();
            if (scanner.IsAtEnd || scanner.IsAtStatement())
            {
                scanner.Report(start, start + 1, "The bracket is not closed.");
                MoveBack();
                break;
            }

            char? mark = ReadMark(']', wantsComma);
            if (mark == ']') break;
            if (mark == ',')
            {
                wantsComma = false;
                continue;
            }

            if (wantsComma) scanner.Report(scanner.At, scanner.At + 1, "A comma is missing before this.");
            if (ReadValue(depth) is { } item)
            {
                items.Add(item);
                wantsComma = true;
            }
            else if (!scanner.IsAtEnd)
            {
                scanner.Report(scanner.At, scanner.At + 1, "This cannot stand in an array.");
                scanner.At++;
            }
        }

        return new DataArray(new TextSpan(start, scanner.At), items);
    }

    /// <summary>Reads the comma or the closing bracket that comes next; <c>null</c> where neither does.</summary>
    private char? ReadMark(char closing, bool wantsComma)
    {
        char mark = scanner.Current;
        if (mark != closing && mark != ',') return null;

        if (mark == ',' && !wantsComma) scanner.Report(scanner.At, scanner.At + 1, "A value is missing before the comma.");
        scanner.At++;
        return mark;
    }

    private DataTable ReadInlineTable(int depth)
    {
        int start = scanner.At++;
        DataTable table = new(new TextSpan(start, start + 1), DataTableForm.Dotted);
        bool wantsComma = false;
        while (true)
        {
            scanner.SkipBlank();

            // Lines may end in braces (TOML 1.1), but a key without a comma before it is the next line's own.
            if (scanner.IsAtEnd || scanner.Current is '[' || (wantsComma && scanner.Current is not ('}' or ',')))
            {
                scanner.Report(start, start + 1, "The brace is not closed.");
                MoveBack();
                break;
            }

            char? mark = ReadMark('}', wantsComma);
            if (mark == '}') break;
            if (mark == ',')
            {
                wantsComma = false;
                continue;
            }

            int before = scanner.At;
            wantsComma = ReadEntry(table, depth);
            if (!wantsComma && scanner.At == before) scanner.At++;
        }

        table.ExtendTo(scanner.At);
        table.Form = DataTableForm.Closed;
        return table;
    }

    // What was left open ends with its last line, so that the next one is read on its own.
    private void MoveBack()
    {
        int at = scanner.At;
        while (at > 0 && scanner.Text[at - 1] is ' ' or '\t' or '\r' or '\n') at--;
        scanner.At = at;
    }
}
