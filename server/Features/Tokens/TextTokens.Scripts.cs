using System.Buffers;
using System.Collections.Frozen;

namespace Basewise.Features.Tokens;

/// <summary>Shell scripts. Which words are commands is the shell parser's finding; here they are only met again.</summary>
internal sealed partial class TextTokens
{
    private static readonly SearchValues<char> ScriptWordStops = SearchValues.Create(" \t\r\n;&|()<>\\'\"$`");
    private static readonly SearchValues<char> OptionStops = SearchValues.Create(" \t\r\n;&|()<>\\'\"$`=");

    private static readonly FrozenSet<string> Keywords = FrozenSet.Create(
        StringComparer.Ordinal,
        "if", "then", "elif", "else", "fi", "for", "in", "while", "until", "do", "done", "case", "esac", "select", "function", "{", "}", "!");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeywordOf = Keywords.GetAlternateLookup<ReadOnlySpan<char>>();

    private void ReadScript()
    {
        if (frames[top].IsInWord)
        {
            ReadScriptWord();
            return;
        }

        char c = text[at];
        switch (c)
        {
            case ' ' or '\t' or '\r':
                at++;
                break;
            case '\n':
                at++;
                ReadDocument();
                break;
            case '\\' when Peek(1) is '\n' or '\r':
                at += 2;
                break;
            case '#':
                int length = text.Slice(at, Limit).IndexOf('\n');
                Take(length < 0 ? Limit - at : length, TokenType.Comment);
                break;
            case ';' or '&' or '|' or '(' or ')' or '<' or '>':
                ReadOperator();
                break;
            case '`' when frames[top].Kind == TextFrameKind.Backquotes:
                ReadBackquote();
                break;
            default:
                BeginWord();
                break;
        }
    }

    private void ReadDocument()
    {
        if (words.FindAt(at) is { Kind: ScriptWordKind.Document } document) Take(document.End - at, TokenType.String);
    }

    private void ReadOperator()
    {
        char c = text[at];
        if (c == '(')
        {
            Take(1, TokenType.Operator);
            Push(TextFrameKind.Subshell, Limit, plain: null);
            return;
        }

        if (c == ')')
        {
            Take(1, TokenType.Operator);
            // The patterns of a case have no partner.
            if (frames[top].Kind is TextFrameKind.Subshell or TextFrameKind.Substitution && frames[top].Depth == 0) top--;
            return;
        }

        if (c is '<' or '>' && Peek(1) == '(')
        {
            Take(2, TokenType.Operator);
            Push(TextFrameKind.Substitution, Limit, plain: null);
            return;
        }

        int length = LengthOfOperator();
        bool announcesDocument = length is 2 or 3 && c == '<' && Peek(1) == '<' && Peek(2) != '<';
        Take(length, TokenType.Operator);
        if (announcesDocument) BeginDelimiter();
    }

    private int LengthOfOperator() => (text[at], Peek(1), Peek(2)) switch
    {
        ('<', '<', '<' or '-') or (';', ';', '&') or ('&', '>', '>') => 3,
        ('<', '<' or '>' or '&', _) or ('>', '>' or '&' or '|', _) or ('&', '&' or '>', _) or ('|', '|' or '&', _) or (';', ';' or '&', _) => 2,
        _ => 1,
    };

    private void BeginDelimiter()
    {
        while (Peek(0) is ' ' or '\t') at++;
        if (at >= Limit || text[at] is '\n' or '\r') return;

        frames[top].IsInWord = true;
        frames[top].Plain = TokenType.Keyword;
    }

    private void BeginWord()
    {
        ScriptWord? word = words.FindAt(at);
        frames[top].IsInWord = true;
        frames[top].Plain = null;
        switch (word?.Kind)
        {
            case ScriptWordKind.Command:
                frames[top].Plain = TokenType.Function;
                break;
            case ScriptWordKind.Number:
                frames[top].Plain = TokenType.Number;
                break;
            case ScriptWordKind.Option:
                TakeUntil(OptionStops, TokenType.Parameter);
                if (Peek(0) == '=') Take(1, TokenType.Operator);
                break;
            case ScriptWordKind.Assignment:
                TakeName();
                break;
            case null:
                TakeKeyword();
                break;
        }
    }

    private void TakeName()
    {
        int length = 0;
        while (IsNamePart(Peek(length))) length++;
        Take(length, TokenType.Variable, TokenModifiers.Modification);
        if (Peek(0) == '[')
        {
            int subscript = text.Slice(at, Limit).IndexOf('=');
            Take(subscript < 0 ? 0 : subscript, null);
        }

        Take(Peek(0) == '+' ? 2 : 1, TokenType.Operator);
        frames[top].Plain = TokenType.String;
    }

    private void TakeKeyword()
    {
        int length = text.Slice(at, Limit).IndexOfAny(ScriptWordStops);
        if (length < 0) length = Limit - at;
        ReadOnlySpan<char> word = text.Slice(at, at + length);
        if (!KeywordOf.Contains(word)) return;

        if (word is "case") frames[top].Depth++;
        if (word is "esac" && frames[top].Depth > 0) frames[top].Depth--;
        bool opensLoop = word is "for" or "select";
        Take(length, TokenType.Keyword);
        if (!opensLoop) return;

        while (Peek(0) is ' ' or '\t') at++;
        length = 0;
        while (IsNamePart(Peek(length))) length++;
        if (length > 0) Take(length, TokenType.Variable, TokenModifiers.Modification);
    }

    private void ReadScriptWord()
    {
        TokenType? plain = frames[top].Plain;
        TakeUntil(ScriptWordStops, plain);
        if (at >= Limit) return;

        switch (text[at])
        {
            case '\\' when Peek(1) == '\n':
                at += 2;
                break;
            case '\\':
                Take(2, plain);
                break;
            case '\'' or '"' when OpensScript():
                break;
            case '\'':
                TakeSingleQuotes();
                break;
            case '"':
                OpenDoubleQuotes();
                break;
            case '$':
                ReadDollar();
                break;
            case '`':
                ReadBackquote();
                break;
            default:
                frames[top].IsInWord = false;
                break;
        }
    }

    /// <summary>Opens the script between the quotes that begin here, if there is one.</summary>
    private bool OpensScript()
    {
        if (!words.HasInner) return false;

        int length = text.Slice(at + 1, Limit).IndexOf(text[at]);
        if (length < 0 || !words.HasInnerIn(at + 1, at + 1 + length)) return false;

        Take(1, TokenType.String);
        Push(TextFrameKind.QuotedScript, at + length, plain: null);
        return true;
    }

    private void ReadBackquote()
    {
        Take(1, TokenType.Operator);
        if (frames[top].Kind == TextFrameKind.Backquotes) top--;
        else Push(TextFrameKind.Backquotes, Limit, plain: null);
    }
}
