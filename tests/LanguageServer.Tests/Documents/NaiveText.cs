using System.Text;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Tests.Documents;

/// <summary>Does to a text what the protocol's words say, one character after the other, and nothing clever.</summary>
internal static class NaiveText
{
    public static string Apply(string text, ContentChange change, ColumnUnit unit)
    {
        if (change.Range is not { } range) return change.Text;

        int start = OffsetOf(text, range.Start, unit);
        int end = OffsetOf(text, range.End, unit);
        return string.Concat(text.AsSpan(0, Math.Min(start, end)), change.Text, text.AsSpan(Math.Max(start, end)));
    }

    public static int OffsetOf(string text, Position position, ColumnUnit unit)
    {
        if (position.Line < 0) return 0;

        int line = 0;
        int at = 0;
        while (line < position.Line)
        {
            if (at == text.Length) return text.Length;
            if (text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) line++;
            at++;
        }

        int column = 0;
        while (at < text.Length && text[at] is not ('\r' or '\n'))
        {
            bool isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            string character = text.Substring(at, isPair ? 2 : 1);
            column += unit switch
            {
                ColumnUnit.Utf8 => Encoding.UTF8.GetBytes(character).Length,
                ColumnUnit.Utf32 => 1,
                _ => character.Length,
            };
            if (column > position.Character) break;
            at += character.Length;
        }

        return at;
    }
}
