using System.Buffers;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.Tokens;

/// <summary>
/// Finds the tokens of words with quotes and variables, and of shell scripts, in one pass with a stack of its own. This part reads what
/// both have; the others read variables and scripts.
/// </summary>
internal sealed partial class TextTokens(SemanticTokenWriter writer, char escape)
{
    private static readonly SearchValues<char> DoubleQuotesStops = SearchValues.Create("\"$`\\");
    private static readonly SearchValues<char> WordStops = SearchValues.Create("\"'$`\\");

    private readonly ScriptWords words = new();
    private TextFrame[] frames = new TextFrame[4];
    private int top = -1;
    private JoinedText text = new("", new TextSpan(0, 0));
    private char escapes = '\\';
    private int at;
    private bool isScript;

    /// <summary>Adds the tokens of a word of which BuildKit replaces the variables.</summary>
    /// <param name="plain">What its unquoted characters are.</param>
    public void AddWord(WordSyntax word, TokenType? plain = null) => AddRange(word.Line, word.Start, word.End, plain);

    public void AddRange(JoinedText line, int start, int end, TokenType? plain, TokenModifiers modifiers = TokenModifiers.None)
    {
        if (start >= end) return;

        if (!line.Slice(start, end).ContainsAny(WordStops))
        {
            if (plain is { } type) writer.Add(line, start, end, type, modifiers);
            return;
        }

        Begin(line, start, isOfScript: false, escape);
        Push(TextFrameKind.Word, end, plain);
        Run();
    }

    /// <summary>Adds the tokens of a script.</summary>
    public void AddScript(ShellScript script)
    {
        words.Read(script);
        Begin(script.Text, script.Text.Start, isOfScript: true, escapeCharacter: '\\');
        Push(TextFrameKind.Script, script.Text.End, plain: null);
        Run();
    }

    /// <summary>Adds the strings of an exec form; what one of them tells a shell is a script.</summary>
    public void AddExecForm(ShellScript script, IReadOnlyList<WordSyntax> arguments)
    {
        words.Read(script);
        foreach (WordSyntax argument in arguments)
        {
            if (!words.HasInnerIn(argument.Start + 1, argument.End - 1))
            {
                writer.Add(argument.Line, argument.Start, argument.End, TokenType.String);
                continue;
            }

            writer.Add(argument.Line, argument.Start, argument.Start + 1, TokenType.String);
            Begin(argument.Line, argument.Start + 1, isOfScript: true, escapeCharacter: '\\');
            Push(TextFrameKind.Script, argument.End - 1, plain: null);
            Run();
            writer.Add(argument.Line, argument.End - 1, argument.End, TokenType.String);
        }
    }

    /// <summary>Adds the variables of a text in which quotes mean nothing: the body of a here-document.</summary>
    public void AddDocument(JoinedText body)
    {
        Begin(body, body.Start, isOfScript: false, escape);
        while (at < body.End)
        {
            int length = body.Slice(at, body.End).IndexOfAny('$', escape);
            if (length < 0) return;

            at += length;
            if (body[at] == escape)
            {
                at += 2;
                continue;
            }

            Push(TextFrameKind.Word, body.End, plain: null);
            ReadDollar();
            // The alternative of ${name:-…} is text.
            top = -1;
        }
    }

    private int Limit => frames[top].Limit;

    private char Peek(int distance) => at + distance < Limit ? text[at + distance] : '\0';

    private void Begin(JoinedText source, int start, bool isOfScript, char escapeCharacter) =>
        (text, at, isScript, escapes, top) = (source, start, isOfScript, escapeCharacter, -1);

    private void Run()
    {
        while (top >= 0)
        {
            if (at >= Limit) PopAtLimit();
            else if (frames[top].Kind == TextFrameKind.DoubleQuotes) ReadDoubleQuotes();
            else if (frames[top].Kind == TextFrameKind.Parameter) ReadParameter();
            else if (frames[top].Kind == TextFrameKind.Word) ReadWord();
            else if (frames[top].Kind == TextFrameKind.Arithmetic) ReadArithmetic();
            else ReadScript();
        }
    }

    private void Push(TextFrameKind kind, int limit, TokenType? plain, bool isQuoted = false)
    {
        if (++top == frames.Length) Array.Resize(ref frames, 2 * top);
        frames[top] = new TextFrame { Kind = kind, Limit = limit, Plain = plain, IsQuoted = isQuoted };
    }

    private void PopAtLimit()
    {
        TextFrameKind kind = frames[top--].Kind;
        // Its closing quote.
        if (kind == TextFrameKind.QuotedScript && top >= 0 && at < Limit) Take(1, TokenType.String);
    }

    /// <summary>Moves on, and adds a token for what was passed over.</summary>
    private void Take(int length, TokenType? type, TokenModifiers modifiers = TokenModifiers.None)
    {
        int start = at;
        at = Math.Min(at + length, Limit);
        if (type is { } known) writer.Add(text, start, at, known, modifiers);
    }

    /// <summary>Takes the plain characters in front of one of these.</summary>
    private void TakeUntil(SearchValues<char> stops, TokenType? type)
    {
        int length = text.Slice(at, Limit).IndexOfAny(stops);
        Take(length < 0 ? Limit - at : length, type);
    }

    private void ReadWord()
    {
        TokenType? plain = frames[top].Plain;
        TakeUntil(WordStops, plain);
        if (at >= Limit) return;

        switch (text[at])
        {
            case '\'':
                TakeSingleQuotes();
                break;
            case '"':
                OpenDoubleQuotes();
                break;
            case '$':
                ReadDollar();
                break;
            default:
                Take(text[at] == escapes ? 2 : 1, plain);
                break;
        }
    }

    private void OpenDoubleQuotes()
    {
        Take(1, TokenType.String);
        Push(TextFrameKind.DoubleQuotes, Limit, TokenType.String, isQuoted: true);
    }

    private void TakeSingleQuotes()
    {
        int length = text.Slice(at + 1, Limit).IndexOf('\'');
        Take(length < 0 ? Limit - at : length + 2, TokenType.String);
    }

    private void ReadDoubleQuotes()
    {
        TakeUntil(DoubleQuotesStops, TokenType.String);
        if (at >= Limit) return;

        switch (text[at])
        {
            case '"':
                Take(1, TokenType.String);
                top--;
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
}
