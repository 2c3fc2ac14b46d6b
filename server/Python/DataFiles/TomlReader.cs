using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>Puts the words of a TOML file together, and goes on behind every mistake.</summary>
internal sealed class TomlReader
{
    // tomllib gives up at about a thousand; nobody nests ten.
    private const int MaxDepth = 100;

    private readonly TomlScanner scanner;
    private readonly TomlTables tables;
    private DataTable current;

    /// <summary>Where the last thing of the current table ends.</summary>
    private int end;

    public TomlReader(string text)
    {
        scanner = new TomlScanner(text);
        tables = new TomlTables(scanner, text.Length);
        current = tables.Root;
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

        tables.Close(end);
        return new DataFile(tables.Root, scanner.Problems);
    }

    private void ReadHeader()
    {
        tables.Close(end);
        int start = scanner.At;
        bool isArray = scanner.IsAt("[[");
        scanner.At += isArray ? 2 : 1;
        List<RequirementsWord> key = scanner.ReadKey();
        string closing = isArray ? "]]" : "]";
        if (key.Count > 0 && !scanner.IsAt(closing)) scanner.Report(start, scanner.At, $"{closing} is missing at the end of the header.");
        if (scanner.IsAt(closing)) scanner.At += closing.Length;
        else SkipHeader();

        TextSpan span = new(start, scanner.At);
        current = key.Count > 0 ? tables.Open(key, span, isArray) : new DataTable(span, DataTableForm.Header);
    }

    private void SkipHeader()
    {
        while (!scanner.IsAtEnd && scanner.Current is not ('\n' or '#' or '\r')) scanner.At++;
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

        tables.Add(table, key, value);
        return true;
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
