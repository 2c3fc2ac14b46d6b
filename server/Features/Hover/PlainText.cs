using System.Text;

namespace Basewise.Features.Hover;

/// <summary>
/// The Markdown of our hovers as plain text, for editors that show nothing else: without marks, tables in columns, an address behind the words
/// of its link.
/// </summary>
public static class PlainText
{
    public static string Of(string markdown)
    {
        var text = new StringBuilder();
        List<string[]> table = [];
        foreach (string line in markdown.Split('\n'))
        {
            if (line.StartsWith('|'))
            {
                table.Add([.. line.Trim().Trim('|').Split('|').Select(cell => WithoutMarks(cell.Trim()))]);
                continue;
            }

            AddTable(text, table);
            if (!line.StartsWith("```", StringComparison.Ordinal)) text.Append(WithoutMarks(line.TrimEnd())).Append('\n');
        }

        AddTable(text, table);
        return text.ToString().TrimEnd();
    }

    private static void AddTable(StringBuilder text, List<string[]> rows)
    {
        int columns = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => rows.Where(row => !IsRule(row) && column < row.Length).Max(row => row[column].Length))];
        foreach (string[] row in rows.Where(row => !IsRule(row)))
        {
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        rows.Clear();
    }

    /// <summary>The line of dashes between a table's head and its body.</summary>
    private static bool IsRule(string[] row) => row.All(cell => cell.AsSpan().Trim(":-").IsEmpty && cell.Contains('-', StringComparison.Ordinal));

    private static string WithoutMarks(string line)
    {
        var text = new StringBuilder();
        bool isCode = false;
        for (int at = 0; at < line.Length; at++)
        {
            char c = line[at];
            if (c == '`') isCode = !isCode;
            else if (isCode) text.Append(c);
            else if (c == '\\' && at + 1 < line.Length && char.IsPunctuation(line[at + 1])) text.Append(line[++at]);
            else if (c == '[' && FindLink(line, at) is var (words, address, end))
            {
                text.Append(WithoutMarks(words)).Append(" (").Append(address).Append(')');
                at = end;
            }
            else if (c == '*' && IsMark(line, at)) continue;
            else text.Append(c == '\u00A0' ? ' ' : c);
        }

        return text.ToString();
    }

    /// <summary>A star that begins or ends emphasis touches a word; one with blanks on both sides is a star.</summary>
    private static bool IsMark(string line, int at)
    {
        bool isOpenBefore = at == 0 || char.IsWhiteSpace(line[at - 1]);
        bool isOpenAfter = at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]);
        return !(isOpenBefore && isOpenAfter);
    }

    private static (string Words, string Address, int End)? FindLink(string line, int at)
    {
        int middle = line.IndexOf("](", at, StringComparison.Ordinal);
        int end = middle < 0 ? -1 : line.IndexOf(')', middle);
        return end < 0 ? null : (line[(at + 1)..middle], line[(middle + 2)..end], end);
    }
}
