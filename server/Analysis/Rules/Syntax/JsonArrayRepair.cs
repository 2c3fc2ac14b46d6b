using System.Text;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reads what was meant to be a JSON array of strings, says what is wrong with it, and writes it as it should be.</summary>
internal sealed class JsonArrayRepair
{
    private readonly string text;
    private readonly StringBuilder repaired = new("[");
    private int at = 1;
    private int elements;
    private string? reason;
    private bool lacksComma;

    /// <summary>Whether it cannot be told what the array should be.</summary>
    private bool isHopeless;

    private JsonArrayRepair(string text) => this.text = text;

    /// <summary>What is wrong, as a clause, and the array as it should be; <c>null</c> where that is not clear.</summary>
    public readonly record struct Answer(string Reason, string? Text);

    /// <summary>The answer, or <c>null</c> where the bracket begins no array: it may be a test of the shell, or a pattern of file names.</summary>
    /// <param name="mayBePattern">Whether file names follow, and no command.</param>
    public static Answer? Of(WordSyntax array, bool mayBePattern)
    {
        string text = array.Text;
        int first = 1;
        while (first < text.Length && char.IsWhiteSpace(text[first])) first++;
        if (first == text.Length) return null;

        bool startsWithQuote = IsQuote(text[first]);
        bool mayBeTest = first > 1 || text[1] == '[';
        if (!startsWithQuote && (mayBePattern || mayBeTest || text[^1] != ']')) return null;

        JsonArrayRepair repair = new(text);
        repair.Read();

        // `[ "$A" = b ]` is a test: in an array a comma or the end follows the first string.
        if (mayBeTest && repair.lacksComma) return null;

        return new Answer(
            repair.reason ?? "a backslash in it begins no escape of JSON, where it is written twice",
            repair.isHopeless || repair.reason is null ? null : repair.repaired.ToString());
    }

    /// <summary>The array of strings for a JSON array with numbers in it; <c>null</c> where it has other things too.</summary>
    public static string? Quote(string text)
    {
        if (!text.StartsWith('[')) return null;

        JsonArrayRepair repair = new(text);
        repair.Read();
        return repair.isHopeless ? null : repair.repaired.ToString();
    }

    private void Read()
    {
        SkipSpaces();
        while (at < text.Length && text[at] != ']')
        {
            ReadElement();
            SkipSpaces();
            if (at < text.Length && text[at] == ',')
            {
                at++;
                SkipSpaces();
                if (at < text.Length && text[at] == ']') reason ??= "the last comma is one too many";
            }
            else if (at < text.Length && text[at] != ']')
            {
                lacksComma = true;
                reason ??= "a comma is missing between two strings";
            }
        }

        if (at >= text.Length)
        {
            reason ??= "the closing bracket is missing";
        }
        else if (!text.AsSpan(at + 1).IsWhiteSpace())
        {
            isHopeless = true;
            reason ??= "something follows the closing bracket";
        }

        repaired.Append(']');
    }

    private void ReadElement()
    {
        if (elements++ > 0) repaired.Append(", ");

        char open = text[at];
        if (!IsQuote(open))
        {
            ReadBare();
            return;
        }

        int start = ++at;
        while (at < text.Length && !Closes(open, text[at])) at += open == '"' && text[at] == '\\' ? 2 : 1;
        if (at >= text.Length)
        {
            at = text.Length;
            isHopeless = true;
            reason ??= "a quote is not closed";
            return;
        }

        string content = text[start..at++];
        if (open != '"') reason ??= open == '\'' ? "JSON has double quotes, not single ones" : "JSON has plain double quotes, not typographic ones";
        AppendString(content, isJson: open == '"');
    }

    private void ReadBare()
    {
        int start = at;
        while (at < text.Length && text[at] is not (',' or ']')) at++;
        string content = text[start..at].TrimEnd();

        // Arrays and objects in an array, and nothing at all, are no words of a command.
        if (content.Length == 0 || content is "null" || content.AsSpan().ContainsAny('[', '{', '"') || content.Contains('\'', StringComparison.Ordinal)) isHopeless = true;
        reason ??= content.Length == 0 ? "there is nothing between two commas" : $"`{content}` is not in double quotes";
        AppendString(content, isJson: false);
    }

    private void AppendString(string content, bool isJson)
    {
        repaired.Append('"');
        repaired.Append(isJson ? content : content.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal));
        repaired.Append('"');
    }

    private void SkipSpaces()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private static bool IsQuote(char c) => c is '"' or '\'' or '\u201c' or '\u201d' or '\u2018' or '\u2019';

    private static bool Closes(char open, char c) => open switch
    {
        '\u201c' or '\u201d' => c is '\u201c' or '\u201d',
        '\u2018' or '\u2019' => c is '\u2018' or '\u2019',
        _ => c == open,
    };
}
