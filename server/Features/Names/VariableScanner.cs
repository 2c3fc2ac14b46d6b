using Basewise.Syntax.Text;

namespace Basewise.Features.Names;

/// <summary>Finds the names of variables in a text by the quoting of whoever reads it. Linear, and content with anything.</summary>
internal ref struct VariableScanner
{
    private readonly JoinedText text;
    private readonly int start;
    private readonly int end;
    private readonly VariableSyntax syntax;
    private readonly char escape;
    private readonly List<(TextSpan Span, NameRole Role)> found;
    private int at;
    private int arithmeticEnd;
    private bool hasNoArithmetic;
    private bool isDoubleQuoted;

    private VariableScanner(JoinedText text, int start, int end, VariableSyntax syntax, char escape, List<(TextSpan Span, NameRole Role)> found)
    {
        (this.text, this.start, this.end, this.syntax, this.escape, this.found) = (text, start, end, syntax, escape, found);
        at = start;
    }

    private readonly bool IsScript => syntax is VariableSyntax.Script or VariableSyntax.JsonScript;

    /// <param name="start">A joined offset, as <paramref name="end"/> is one.</param>
    /// <param name="found">Takes the places of the names in the source, in order.</param>
    public static void Scan(JoinedText text, int start, int end, VariableSyntax syntax, char escape, List<(TextSpan Span, NameRole Role)> found)
    {
        VariableScanner scanner = new(text, start, end, syntax, escape, found);

        // Only a shell's names stand without a dollar sign, and most words have none.
        if (!scanner.IsScript && (start >= end || !text.Slice(start, end).Contains('$'))) return;

        while (scanner.at < end) scanner.Step();
    }

    public static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    public static bool IsNamePart(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private readonly char Peek(int offset) => at + offset < end ? text[at + offset] : '\0';

    private void Step()
    {
        char c = text[at];
        if (c == '$') ReadDollar();
        else if (c == escape) SkipEscaped();
        else if (syntax == VariableSyntax.Document) at++;
        else if (c == '"') (isDoubleQuoted, at) = (!isDoubleQuoted, at + 1);
        else if (c == '\'' && !isDoubleQuoted) SkipSingleQuoted();
        else if (!IsScript) at++;
        else if (c == '#' && !isDoubleQuoted && IsWordStart()) SkipComment();
        else if (IsNameStart(c)) ReadPlainName();
        else at++;
    }

    private void ReadDollar()
    {
        at++;
        if (Peek(0) == '$')
        {
            // $$ is a parameter of its own: what follows is text.
            at++;
            return;
        }

        if (IsScript && Peek(0) == '(' && Peek(1) == '(' && at >= arithmeticEnd && !hasNoArithmetic)
        {
            int length = text.Slice(at, end).IndexOf("))", StringComparison.Ordinal);
            hasNoArithmetic = length < 0;
            arithmeticEnd = Math.Max(at, at + length);
            return;
        }

        if (Peek(0) == '{') at++;
        if (syntax != VariableSyntax.Words && Peek(0) is '#' or '!' && IsNameStart(Peek(1))) at++;
        if (IsNameStart(Peek(0))) AddName(NameRole.Reading);
    }

    private void SkipEscaped()
    {
        // In a JSON string a backslash is written as two; one alone is JSON's own.
        if (syntax == VariableSyntax.JsonScript && Peek(1) == '\\') at += 3;
        else if (syntax == VariableSyntax.JsonScript && Peek(1) == '"') (isDoubleQuoted, at) = (!isDoubleQuoted, at + 2);
        else at += 2;
    }

    private void SkipSingleQuoted()
    {
        int length = text.Slice(at + 1, end).IndexOf('\'');

        // Without a second one there is none further on either, so this is not asked twice.
        at = length < 0 ? at + 1 : at + length + 2;
    }

    private void SkipComment()
    {
        int length = text.Slice(at, end).IndexOf('\n');
        at = length < 0 ? end : at + length;
    }

    /// <summary>A name in arithmetic needs no dollar sign, nor does that of a loop.</summary>
    private void ReadPlainName()
    {
        bool mayBeKeyword = !isDoubleQuoted && at >= arithmeticEnd && IsWordStart();
        if (at < arithmeticEnd)
        {
            AddName(NameRole.Reading);
            return;
        }

        int wordStart = at;
        while (IsNamePart(Peek(0))) at++;
        if (!mayBeKeyword || text.Slice(wordStart, at) is not "for" || Peek(0) is not (' ' or '\t')) return;

        while (Peek(0) is ' ' or '\t') at++;
        if (IsNameStart(Peek(0))) AddName(NameRole.Assignment);
    }

    private void AddName(NameRole role)
    {
        int nameStart = at;
        while (IsNamePart(Peek(0))) at++;
        found.Add((text.SourceSpan(nameStart, at), role));
    }

    private readonly bool IsWordStart() => at == start || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ';' or '(' or '&' or '|' or '`';
}
