using System.Buffers;
using System.Collections.Immutable;
using Basewise.Python.Projects;
using Basewise.Python.Requirements;
using Basewise.Syntax.Text;

namespace Basewise.Python.DataFiles;

/// <summary>Reads the words of a TOML file: blanks, keys, texts and scalars.</summary>
internal sealed class TomlScanner(string text)
{
    private static readonly SearchValues<char> BareKey = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");
    private static readonly SearchValues<char> EndOfScalar = SearchValues.Create(" \t\r\n,]}#=\"'");

    private readonly ImmutableArray<DependencyProblem>.Builder problems = ImmutableArray.CreateBuilder<DependencyProblem>();
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>Whether a mistake has been reported that what comes next may only follow from.</summary>
    private bool isRecovering;

    // Editors do not count a byte order mark, and neither do Poetry and uv.
    public int At { get; set; } = text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>The next character; <c>\0</c> at the end.</summary>
    public char Current => At < text.Length ? text[At] : '\0';

    public bool IsAtEnd => At >= text.Length;

    public string Text => text;

    public ImmutableArray<DependencyProblem> Problems => problems.ToImmutable();

    public bool IsAt(string word) => text.AsSpan(At).StartsWith(word, StringComparison.Ordinal);

    public void Report(int start, int end, string message)
    {
        if (!isRecovering) problems.Add(new DependencyProblem(new TextSpan(Math.Min(start, text.Length), Math.Clamp(end, start, text.Length)), message));
        isRecovering = true;
    }

    public void SkipSpaces()
    {
        while (Current is ' ' or '\t') At++;
    }

    /// <summary>Skips white space, line ends and comments.</summary>
    public void SkipBlank()
    {
        while (At < text.Length)
        {
            if (text[At] is ' ' or '\t' or '\r' or '\n') At++;
            else if (text[At] == '#') SkipLine();
            else break;
        }
    }

    /// <summary>Skips to the end of the line, which stays.</summary>
    public void SkipLine()
    {
        int length = text.AsSpan(At).IndexOf('\n');
        At = length < 0 ? text.Length : At + length;
    }

    /// <summary>Skips what may follow on a line, and the rest of it with a report.</summary>
    public void FinishLine()
    {
        SkipSpaces();
        bool isFinished = IsAtEnd || Current is '#' or '\n' || IsAt("\r\n");
        if (isFinished) isRecovering = false;
        else Report(At, At + 1, "The line should end here.");
        SkipLine();
    }

    /// <summary>The parts of a key with dots; empty where there is none, which is reported.</summary>
    public List<RequirementsWord> ReadKey()
    {
        List<RequirementsWord> parts = [];
        while (true)
        {
            SkipSpaces();
            if (ReadKeyPart() is not { } part)
            {
                Report(At, At + 1, parts.Count == 0 ? "A key is expected here." : "A key is expected after the dot.");
                return [];
            }

            parts.Add(part);
            SkipSpaces();
            if (Current != '.') return parts;
            At++;
        }
    }

    /// <summary>A text in quotes of any of the four kinds.</summary>
    public DataText ReadText()
    {
        char quote = Current;
        string fence = new(quote, 3);
        return IsAt(fence) ? ReadMultiline(quote, fence) : ReadLineText(quote);
    }

    /// <summary>A number, a date or a boolean. Null where nothing of the kind stands.</summary>
    public DataScalar? ReadScalar()
    {
        int start = At;
        int end = EndOfWord(start);

        // A date and a time may have a blank between them.
        if (end - start == "2026-01-31".Length && TomlScalars.IsDate(text.AsSpan(start, end - start))
            && end + 3 < text.Length && text[end] == ' ' && char.IsAsciiDigit(text[end + 1]) && char.IsAsciiDigit(text[end + 2]) && text[end + 3] == ':')
        {
            end = EndOfWord(end + 1);
        }

        if (end == start) return null;

        At = end;
        string word = keys.TryGetValue(text[start..end], out string? known) ? known : text[start..end];
        if (!TomlScalars.IsValid(word)) Report(start, end, "A text needs quotes here.");
        return new DataScalar(new TextSpan(start, end), word);
    }

    /// <summary>Whether the line that starts here is a key with a value or a header, and so in no array.</summary>
    public bool IsAtStatement()
    {
        int lineStart = At;
        while (lineStart > 0 && text[lineStart - 1] is ' ' or '\t') lineStart--;
        if (lineStart > 0 && text[lineStart - 1] != '\n') return false;

        int at = At;
        if (Current == '[')
        {
            while (at < text.Length && text[at] == '[') at++;
            int name = at;
            while (at < text.Length && (BareKey.Contains(text[at]) || text[at] == '.')) at++;
            return at > name && char.IsAsciiLetter(text[name]) && at < text.Length && text[at] == ']'
                && text.AsSpan(name, at - name) is not ("true" or "false" or "inf" or "nan");
        }

        if (Current is '"' or '\'')
        {
            int length = text.AsSpan(at + 1).IndexOfAny(Current, '\n');
            if (length < 0) return false;
            at += length + 2;
        }
        else
        {
            while (at < text.Length && (BareKey.Contains(text[at]) || text[at] == '.')) at++;
        }

        while (at < text.Length && text[at] is ' ' or '\t') at++;
        return at < text.Length && text[at] == '=';
    }

    private RequirementsWord? ReadKeyPart()
    {
        int start = At;
        if (Current is '"' or '\'') return ReadLineText(Current).Word;

        int length = text.AsSpan(At).IndexOfAnyExcept(BareKey);
        At = length < 0 ? text.Length : At + length;
        if (At == start) return null;

        // A lock has the same few keys ten thousand times.
        ReadOnlySpan<char> word = text.AsSpan(start, At - start);
        if (!keys.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out string? key)) keys.Add(key = word.ToString());
        return new RequirementsWord(new TextSpan(start, At), key);
    }

    private DataText ReadLineText(char quote)
    {
        int start = At++;
        TextEscapes escapes = TextEscapes.None;
        while (true)
        {
            int length = text.AsSpan(At).IndexOfAny(quote, '\\', '\n');
            At = length < 0 ? text.Length : At + length;
            if (IsAtEnd || Current == '\n') break;
            if (Current == quote)
            {
                At++;
                return new DataText(text, new TextSpan(start, At), new TextSpan(start + 1, At - 1), escapes);
            }

            if (quote == '\'') At++;
            else ReadEscape(isMultiline: false, ref escapes);
        }

        // What is being typed: the rest of the line, without the comma that separates it from the next.
        ReadOnlySpan<char> rest = text.AsSpan(start + 1, At - start - 1).TrimEnd();
        if (rest is [.., ',']) rest = rest[..^1].TrimEnd();
        At = start + 1 + rest.Length;
        Report(start, start + 1, "The quotation mark is not closed on this line.");
        if (rest is [.., '\\']) escapes = TextEscapes.OfCharacters;
        return new DataText(text, new TextSpan(start, At), new TextSpan(start + 1, At), escapes);
    }

    private DataText ReadMultiline(char quote, string fence)
    {
        int start = At;
        At += fence.Length;
        if (IsAt("\r\n")) At += 2;
        else if (Current == '\n') At++;

        int content = At;
        TextEscapes escapes = TextEscapes.None;
        while (true)
        {
            int length = text.AsSpan(At).IndexOfAny(quote, '\\');
            At = length < 0 ? text.Length : At + length;
            if (IsAtEnd) break;
            if (IsAt(fence))
            {
                // Up to two quotes before the closing three belong to the text.
                int end = At;
                At += fence.Length;
                for (int more = 0; more < 2 && Current == quote; more++, end++) At++;
                return new DataText(text, new TextSpan(start, At), new TextSpan(content, end), escapes);
            }

            if (Current == quote || quote == '\'') At++;
            else ReadEscape(isMultiline: true, ref escapes);
        }

        Report(start, start + fence.Length, "The quotation marks are not closed.");
        return new DataText(text, new TextSpan(start, At), new TextSpan(content, At), escapes);
    }

    private void ReadEscape(bool isMultiline, ref TextEscapes escapes)
    {
        int length = QuotedText.LengthOfEscape(text.AsSpan(At), isMultiline, out bool standsForItself);
        if (length == 0 || text[At + 1] == '/') Report(At, At + 2, "TOML knows no such escape; a text in single quotes takes a backslash as it is.");
        if (!standsForItself) escapes = TextEscapes.OfCharacters;
        else if (escapes == TextEscapes.None) escapes = TextEscapes.OfQuotes;
        At = Math.Min(text.Length, At + Math.Max(1, length));
    }

    private int EndOfWord(int start)
    {
        int length = text.AsSpan(start).IndexOfAny(EndOfScalar);
        return length < 0 ? text.Length : start + length;
    }
}
