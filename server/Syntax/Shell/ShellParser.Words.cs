using System.Buffers;

namespace Basewise.Syntax.Shell;

/// <summary>Words, and what can stand inside them.</summary>
internal partial struct ShellParser
{
    private static readonly SearchValues<char> WordStops = SearchValues.Create(" \t\r\n;&|()<>\\'\"$`");
    private static readonly SearchValues<char> TestWordStops = SearchValues.Create(" \t\r\n;\\'\"$`");
    private static readonly SearchValues<char> DoubleQuotesStops = SearchValues.Create("\"\\$`");
    private static readonly SearchValues<char> ParameterStops = SearchValues.Create("}\"'\\$`");
    private static readonly SearchValues<char> BalancedStops = SearchValues.Create("()\"'\\$`");

    private void BeginWord()
    {
        current.WordStart = at;
        current.WordTraits = ShellWordTraits.None;
    }

    private void ReadWord()
    {
        if (!SkipTo(current.IsInTest ? TestWordStops : WordStops)) return;

        switch (text[at])
        {
            case '\\':
                current.WordTraits |= ShellWordTraits.Quoted;
                Skip(2);
                break;
            case '\'':
                SkipSingleQuotes();
                break;
            case '"':
                current.WordTraits |= ShellWordTraits.Quoted;
                at++;
                OpenInWord(ShellFrameKind.DoubleQuotes);
                break;
            case '$':
                ReadDollar();
                break;
            case '`':
                OpenBackquotes();
                break;
            case '(' when BeginsArrayOrPattern():
                current.WordTraits |= ShellWordTraits.Expansion;
                at++;
                OpenInWord(ShellFrameKind.Balanced, depth: 1);
                break;
            case '<' or '>' when FindDescriptor() is { } descriptor:
                int start = current.WordStart;
                current.WordStart = -1;
                ReadRedirection(start, descriptor);
                break;
            case '<' or '>' when at == current.WordStart && Peek(1) == '(':
                at += 2;
                OpenSubstitution(ShellFrameKind.Substitution, Limit);
                break;
            default:
                EndWord();
                break;
        }
    }

    private void ReadInsideWord(ref ShellFrame frame)
    {
        SearchValues<char> stops = frame.Kind switch
        {
            ShellFrameKind.DoubleQuotes => DoubleQuotesStops,
            ShellFrameKind.Parameter => ParameterStops,
            _ => BalancedStops,
        };
        if (!SkipTo(stops)) return;

        switch (text[at])
        {
            case '\\':
                current.WordTraits |= ShellWordTraits.Quoted;
                Skip(2);
                break;
            case '$':
                ReadDollar();
                break;
            case '`':
                OpenBackquotes();
                break;
            case '\'' when frame.IsInDoubleQuotes:
                at++;
                break;
            case '\'':
                SkipSingleQuotes();
                break;
            case '"' when frame.Kind == ShellFrameKind.DoubleQuotes:
                at++;
                Close();
                break;
            case '"':
                current.WordTraits |= ShellWordTraits.Quoted;
                at++;
                OpenInWord(ShellFrameKind.DoubleQuotes);
                break;
            case '(':
                frame.Depth++;
                at++;
                break;
            case ')':
                at++;
                if (--frame.Depth == 0) Close();
                break;
            case '}':
                at++;
                Close();
                break;
        }
    }

    private void ReadDollar()
    {
        char next = Peek(1);
        if (next == '(' && Peek(2) == '(')
        {
            current.WordTraits |= ShellWordTraits.Expansion;
            at += 3;
            OpenInWord(ShellFrameKind.Balanced, depth: 2);
        }
        else if (next == '(')
        {
            at += 2;
            OpenSubstitution(ShellFrameKind.Substitution, Limit);
        }
        else if (next == '{')
        {
            current.WordTraits |= ShellWordTraits.Expansion;
            at += 2;
            OpenInWord(ShellFrameKind.Parameter);
        }
        else if (next == '\'' && !frames[top].IsInDoubleQuotes)
        {
            SkipAnsiCQuotes();
        }
        else if (ShellQuoting.StartsExpansion(next))
        {
            current.WordTraits |= ShellWordTraits.Expansion;
            at += 2;
        }
        else
        {
            // Before a double quote ($"…") the dollar sign goes with the quotes; anywhere else it is itself.
            if (next == '"') current.WordTraits |= ShellWordTraits.Quoted;
            at++;
        }
    }

    // The text up to the next backquote that no backslash precedes is a script, whatever quotes are open in it (POSIX, 2.6.3).
    private void OpenBackquotes()
    {
        at++;
        int close = at;
        while (close < Limit && text[close] != '`') close += text[close] == '\\' ? 2 : 1;
        OpenSubstitution(ShellFrameKind.Backquotes, Math.Min(close, Limit));
    }

    private void SkipSingleQuotes()
    {
        current.WordTraits |= ShellWordTraits.Quoted;
        at++;
        int length = Rest.IndexOf('\'');
        at = length < 0 ? Limit : at + length + 1;
    }

    private void SkipAnsiCQuotes()
    {
        current.WordTraits |= ShellWordTraits.Quoted;
        at += 2;
        while (at < Limit && text[at] != '\'') Skip(text[at] == '\\' ? 2 : 1);
        Skip(1);
    }

    private void Skip(int length) => at = Math.Min(at + length, Limit);

    // False if the construct ends before any of these; then everything up to its end is behind.
    private bool SkipTo(SearchValues<char> stops)
    {
        int length = Rest.IndexOfAny(stops);
        at = length < 0 ? Limit : at + length;
        return length >= 0;
    }

    // NAME=( and the extended patterns ?( *( +( @( !( of bash.
    private bool BeginsArrayOrPattern()
    {
        if (at == current.WordStart) return false;
        return text[at - 1] switch
        {
            '=' => ShellAssignment.Find(new ShellWord(text, current.WordStart, at, ShellWordTraits.None)) is { Value.IsEmpty: true },
            '?' or '*' or '+' or '@' or '!' => true,
            _ => false,
        };
    }

    // The number directly before a redirection.
    private int? FindDescriptor()
    {
        ReadOnlySpan<char> word = text.Slice(current.WordStart, at);
        return word.Length is > 0 and < 10 && !word.ContainsAnyExceptInRange('0', '9') ? int.Parse(word) : null;
    }
}
