using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>The tokens of an instruction's flags.</summary>
internal sealed class FlagTokens(ImageTokens images, TextTokens texts, SemanticTokenWriter writer)
{
    public void Add(FlagSyntax flag)
    {
        JoinedText text = flag.Word.Line;
        int equals = flag.Word.Raw.IndexOf('=');
        int nameEnd = equals < 0 ? flag.Word.End : flag.Word.Start + equals;
        writer.Add(text, flag.Word.Start, nameEnd, TokenType.Parameter);
        if (equals < 0) return;

        writer.Add(text, nameEnd, nameEnd + 1, TokenType.Operator);
        if (flag.Name == "mount") AddFields(text, nameEnd + 1, flag.Word.End);
        else AddValue(text, nameEnd + 1, flag.Word.End, isSource: flag.Name == "from");
    }

    /// <summary><c>type=cache,target=/x,ro</c></summary>
    private void AddFields(JoinedText text, int start, int end)
    {
        while (start < end)
        {
            int length = text.Slice(start, end).IndexOf(',');
            int fieldEnd = length < 0 ? end : start + length;
            int equals = text.Slice(start, fieldEnd).IndexOf('=');
            int keyEnd = equals < 0 ? fieldEnd : start + equals;
            texts.AddRange(text, start, keyEnd, TokenType.Property);
            if (equals >= 0)
            {
                writer.Add(text, keyEnd, keyEnd + 1, TokenType.Operator);
                AddValue(text, keyEnd + 1, fieldEnd, isSource: text.Slice(start, keyEnd) is "from");
            }

            if (length >= 0) writer.Add(text, fieldEnd, fieldEnd + 1, TokenType.Operator);
            start = fieldEnd + 1;
        }
    }

    private void AddValue(JoinedText text, int start, int end, bool isSource)
    {
        if (start >= end) return;

        if (isSource) images.AddSource(text, start, end);
        else texts.AddRange(text, start, end, IsNumber(text.Slice(start, end)) ? TokenType.Number : TokenType.String);
    }

    /// <summary>A number, with a unit behind it or between its digits: <c>3</c>, <c>0755</c>, <c>1m30s</c>.</summary>
    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        if (!char.IsAsciiDigit(value[0])) return false;

        foreach (char c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '.') return false;
        }

        return true;
    }
}
