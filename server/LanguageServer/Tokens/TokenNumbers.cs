using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;
using Basewise.Features.Tokens;
using Basewise.LanguageServer.Protocol;
using Basewise.Syntax.Text;

namespace Basewise.LanguageServer.Tokens;

/// <summary>Tokens as the protocol writes them: numbers, each token relative to the one before it, none over several lines.</summary>
internal static class TokenNumbers
{
    private const int PerToken = 5;

    public static SemanticTokensLegend Legend { get; } = new(
        [.. Enum.GetNames<TokenType>().Select(JsonNamingPolicy.CamelCase.ConvertName)],
        [.. Enum.GetNames<TokenModifiers>().Skip(1).Select(JsonNamingPolicy.CamelCase.ConvertName)]);

    public static int[] Of(SourceText source, ImmutableArray<SemanticToken> tokens)
    {
        if (tokens.IsEmpty) return [];

        // In most texts no token goes over several lines.
        ImmutableArray<int>.Builder numbers = ImmutableArray.CreateBuilder<int>(tokens.Length * PerToken);
        Cursor cursor = new(source, source.PositionOf(tokens[0].Span.Start).Line);
        foreach (SemanticToken token in tokens)
        {
            int start = token.Span.Start;
            cursor.MoveTo(start);
            // A string or a comment of several lines is a token on each.
            while (token.Span.End > cursor.Line.End)
            {
                Write(start, Math.Max(start, cursor.Line.End));
                start = cursor.MoveToNextLine() ? cursor.Line.Start : token.Span.End;
            }

            Write(start, Math.Min(token.Span.End, cursor.Line.End));

            void Write(int from, int to)
            {
                if (from < to) cursor.Write(new TextSpan(from, to), (int)token.Type, (int)token.Modifiers, numbers);
            }
        }

        return ImmutableCollectionsMarshal.AsArray(numbers.DrainToImmutable()) ?? [];
    }

    /// <summary>The one edit that makes one answer of another: what both begin and end with stays.</summary>
    public static SemanticTokensEdit[] Difference(int[] before, int[] after)
    {
        int start = before.AsSpan().CommonPrefixLength(after);
        start -= start % PerToken;
        int shorter = Math.Min(before.Length, after.Length);
        if (start == before.Length && start == after.Length) return [];

        int end = 0;
        while (end < shorter - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        end -= end % PerToken;
        return [new SemanticTokensEdit(start, before.Length - end - start, after[start..^end])];
    }

    /// <summary>Where the last token was written, so that no line is looked at from its beginning for each of its tokens.</summary>
    private sealed class Cursor(SourceText source, int firstLine)
    {
        private int number = firstLine;
        private int writtenLine;
        private int writtenColumn;
        private int offset = source.LineAt(firstLine).Start;
        private int column;

        /// <summary>Without its line end.</summary>
        public TextSpan Line { get; private set; } = source.LineAt(firstLine);

        public void MoveTo(int start)
        {
            while (start > Line.End && number + 1 < source.LineCount && source.LineAt(number + 1).Start <= start) MoveToNextLine();
        }

        public bool MoveToNextLine()
        {
            if (number + 1 >= source.LineCount) return false;

            Line = source.LineAt(++number);
            (offset, column) = (Line.Start, 0);
            return true;
        }

        public void Write(TextSpan span, int type, int modifiers, ImmutableArray<int>.Builder numbers)
        {
            column += source.ColumnsIn(new TextSpan(offset, span.Start));
            offset = span.Start;
            numbers.Add(number - writtenLine);
            numbers.Add(number == writtenLine ? column - writtenColumn : column);
            numbers.Add(source.ColumnsIn(span));
            numbers.Add(type);
            numbers.Add(modifiers);
            (writtenLine, writtenColumn) = (number, column);
        }
    }
}
