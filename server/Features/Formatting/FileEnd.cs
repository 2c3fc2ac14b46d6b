using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Features.Formatting;

/// <summary>The end of a file, as the editor wants it.</summary>
internal static class FileEnd
{
    public static void Format(string text, TextSpan range, FormattingOptions options, ImmutableArray<TextEdit>.Builder edits)
    {
        if (range.End < text.Length || text.Length == 0) return;

        int end = text.AsSpan().TrimEnd("\r\n").Length;
        string lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (end == text.Length)
        {
            if (options.InsertsFinalNewLine) edits.Add(new TextEdit(new TextSpan(end, end), lineEnd));
            return;
        }

        int first = end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);
        if (options.TrimsFinalNewLines && first < text.Length) edits.Add(new TextEdit(new TextSpan(first, text.Length), ""));
    }
}
