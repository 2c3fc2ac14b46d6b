using System.Buffers;

namespace Basewise.Features.Tokens;

/// <summary>What a dollar sign begins: variables, and in a script substitutions and arithmetic too.</summary>
internal sealed partial class TextTokens
{
    private static readonly SearchValues<char> ParameterStops = SearchValues.Create("}\"'$`\\");

    /// <summary>A variable, or with a shell whatever else a dollar sign begins. The name in braces and what chooses its value are tokens of their own.</summary>
    private void ReadDollar()
    {
        if (Peek(1) == '{')
        {
            ReadBraces();
        }
        else if (IsName(Peek(1)))
        {
            int length = 2;
            while (IsNamePart(Peek(length))) length++;
            Take(length, TokenType.Variable);
        }
        else if (isScript)
        {
            ReadShellDollar();
        }
        else
        {
            // "$1" and the like; a dollar sign before anything else is itself.
            bool isParameter = char.IsAsciiDigit(Peek(1)) || Peek(1) is '@' or '*' or '#' or '?' or '!';
            Take(isParameter ? 2 : 1, isParameter ? TokenType.Variable : frames[top].Plain);
        }
    }

    private void ReadBraces()
    {
        int length = 2;
        // Of ${#name} and ${!name}; alone they are names themselves.
        if (Peek(length) is '#' or '!' && IsNamePart(Peek(length + 1))) length++;
        if (IsNamePart(Peek(length)))
        {
            while (IsNamePart(Peek(length))) length++;
        }
        else if (Peek(length) is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            length++;
        }

        if (Peek(length) == '}')
        {
            Take(length + 1, TokenType.Variable);
            return;
        }

        bool isQuoted = frames[top].IsQuoted;
        Take(length, TokenType.Variable);
        int operation = 0;
        while (operation < 2 && Peek(operation) is ':' or '-' or '+' or '=' or '?' or '#' or '%' or '/' or '^' or ',') operation++;
        if (operation > 0) Take(operation, TokenType.Operator);
        Push(TextFrameKind.Parameter, Limit, TokenType.String, isQuoted);
    }

    private void ReadParameter()
    {
        bool isQuoted = frames[top].IsQuoted;
        TakeUntil(ParameterStops, TokenType.String);
        if (at >= Limit) return;

        switch (text[at])
        {
            case '}':
                Take(1, TokenType.Variable);
                top--;
                break;
            case '"':
                OpenDoubleQuotes();
                break;
            case '\'' when !isQuoted:
                TakeSingleQuotes();
                break;
            case '$':
                ReadDollar();
                break;
            case '`' when isScript:
                ReadBackquote();
                break;
            default:
                Take(text[at] == escapes ? 2 : 1, TokenType.String);
                break;
        }
    }

    private void ReadShellDollar()
    {
        switch (Peek(1))
        {
            case '(' when Peek(2) == '(':
                Take(3, TokenType.Operator);
                Push(TextFrameKind.Arithmetic, Limit, plain: null);
                frames[top].Depth = 2;
                break;
            case '(':
                Take(2, TokenType.Operator);
                Push(TextFrameKind.Substitution, Limit, plain: null);
                break;
            case '\'' when !frames[top].IsQuoted:
                int length = 2;
                while (Peek(length) is not ('\0' or '\'')) length += Peek(length) == '\\' ? 2 : 1;
                Take(length + 1, TokenType.String);
                break;
            case '@' or '*' or '#' or '?' or '-' or '$' or '!':
            case >= '0' and <= '9':
                Take(2, TokenType.Variable);
                break;
            default:
                Take(1, frames[top].Plain);
                break;
        }
    }

    private void ReadArithmetic()
    {
        char c = text[at];
        int length = 1;
        switch (c)
        {
            case '$':
                ReadDollar();
                break;
            case '\\':
                Take(2, null);
                break;
            case '"':
                OpenDoubleQuotes();
                break;
            case >= '0' and <= '9':
                while (IsNamePart(Peek(length))) length++;
                Take(length, TokenType.Number);
                break;
            case '(':
                frames[top].Depth++;
                Take(1, TokenType.Operator);
                break;
            case ')':
                Take(1, TokenType.Operator);
                if (--frames[top].Depth == 0) top--;
                break;
            default:
                if (IsName(c))
                {
                    while (IsNamePart(Peek(length))) length++;
                    Take(length, TokenType.Variable);
                    break;
                }

                Take(1, char.IsWhiteSpace(c) || !char.IsAscii(c) ? null : TokenType.Operator);
                break;
        }
    }

    private static bool IsName(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
