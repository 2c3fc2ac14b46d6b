using System.Collections.Immutable;

namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>
/// Replaces the variables of a word as BuildKit does: much like a shell, but with fewer modifiers, and in all instructions but
/// RUN, CMD and ENTRYPOINT, where the shell of the image does it.
/// </summary>
public sealed partial class WordExpander
{
    /// <summary>
    /// How many characters variables may add to a word. A few lines can define a value of any length, each naming the one before
    /// several times; what is longer than this is not known before the build.
    /// </summary>
    private const int MaxInserted = 4096;

    private readonly string word;
    private readonly char escape;
    private readonly Func<string, VariableValue> lookUp;

    /// <summary>Whether quotes are characters like any other, as in a here-document.</summary>
    private readonly bool isDocument;

    // Made when there is something for them: most words use one variable or none, and each is defined.
    private ImmutableArray<string>.Builder? used;
    private ImmutableArray<string>.Builder? undefined;
    private int at;
    private int inserted;
    private bool isUnknown;
    private ExpansionError? error;

    private WordExpander(string word, char escape, Func<string, VariableValue> lookUp, bool isDocument) =>
        (this.word, this.escape, this.lookUp, this.isDocument) = (word, escape, lookUp, isDocument);

    public static Expansion Expand(string word, char escape, Func<string, VariableValue> lookUp)
    {
        // Most words are plain.
        bool isPlain = !word.AsSpan().ContainsAny('$', '"', '\'') && !word.Contains(escape);
        return isPlain ? new Expansion(word, [], [], null) : Expand(new WordExpander(word, escape, lookUp, isDocument: false));
    }

    /// <summary>
    /// The here-document of a COPY or ADD: quotes stay, and the escape character is a backslash, whatever the file says.
    /// </summary>
    public static Expansion ExpandDocument(string body, Func<string, VariableValue> lookUp) =>
        Expand(new WordExpander(body, '\\', lookUp, isDocument: true));

    private static Expansion Expand(WordExpander expander)
    {
        string text = expander.ReadUntil(stop: null, keepsEscapes: false);
        return new Expansion(
            expander.error is null && !expander.isUnknown ? text : null,
            expander.used?.DrainToImmutable() ?? [],
            expander.undefined?.DrainToImmutable() ?? [],
            expander.error);
    }

    private bool IsAtEnd => at >= word.Length || error is not null;

    private string ReadUntil(char? stop, bool keepsEscapes)
    {
        TextParts result = default;
        while (!IsAtEnd)
        {
            char c = word[at];
            if (c == stop)
            {
                at++;
                return result.ToString();
            }

            switch (c)
            {
                case '\'' when !isDocument:
                    result.Add(ReadSingleQuoted());
                    break;
                case '"' when !isDocument:
                    result.Add(ReadDoubleQuoted(keepsEscapes));
                    break;
                case '$':
                    result.Add(ReadVariable());
                    break;
                default:
                    if (c == escape) result.Add(ReadEscaped(keepsEscapes));
                    else result.Add(ReadPlain(stop));
                    break;
            }
        }

        if (stop is { } missing) Refuse(ExpansionErrorKind.UnclosedBrace, $"the closing {missing} is missing");
        return result.ToString();
    }

    /// <summary>The characters up to the next one that means something.</summary>
    private string ReadPlain(char? stop)
    {
        int start = at++;
        while (at < word.Length && word[at] != '$' && word[at] != escape && word[at] != stop && (isDocument || word[at] is not ('\'' or '"'))) at++;
        return word[start..at];
    }

    private string ReadEscaped(bool keepsEscape)
    {
        int start = keepsEscape ? at : at + 1;
        at = Math.Min(at + 2, word.Length);
        return word[start..at];
    }

    private string ReadSingleQuoted()
    {
        int start = ++at;
        int end = word.IndexOf('\'', start);
        if (end < 0)
        {
            at = word.Length;
            return RefuseQuote(start - 1, "single");
        }

        at = end + 1;
        return word[start..end];
    }

    private string ReadDoubleQuoted(bool keepsEscapes)
    {
        TextParts result = default;
        int start = at++;
        while (!IsAtEnd)
        {
            char c = word[at];
            if (c == '"')
            {
                at++;
                return result.ToString();
            }

            if (c == '$')
            {
                result.Add(ReadVariable());
            }
            else if (c != escape)
            {
                int plain = at;
                while (at < word.Length && word[at] is not ('"' or '$') && word[at] != escape) at++;
                result.Add(word[plain..at]);
            }
            else if (at + 1 < word.Length && (word[at + 1] is '"' or '$' || word[at + 1] == escape))
            {
                result.Add(ReadEscaped(keepsEscapes));
            }
            else
            {
                // It is a character like any other, and kept twice where escapes are kept.
                at++;
                if (keepsEscapes) result.Add(word[(at - 1)..at]);
                if (at < word.Length) result.Add(word[(at - 1)..at]);
            }
        }

        return RefuseQuote(start, "double");
    }

    private VariableValue LookUp(string name)
    {
        if (error is not null) return VariableValue.Undefined;

        VariableValue value = lookUp(name);
        (used ??= ImmutableArray.CreateBuilder<string>(1)).Add(name);
        if (!value.IsDefined) (undefined ??= ImmutableArray.CreateBuilder<string>(1)).Add(name);
        return value;
    }

    private string Known(VariableValue value)
    {
        isUnknown |= value is { IsDefined: true, Text: null };
        string text = value.Text ?? "";
        inserted = Math.Min(inserted + text.Length, MaxInserted + 1);
        return inserted > MaxInserted ? TooLong() : text;
    }

    private string TooLong()
    {
        isUnknown = true;
        return "";
    }

    private string Refuse(ExpansionErrorKind kind, string reason)
    {
        if (error is not null) return "";

        int close = word.IndexOf('}', dollarAt);
        error = new ExpansionError(kind, reason, dollarAt, close < 0 ? word.Length : close + 1);
        return "";
    }

    private string RefuseQuote(int start, string kind)
    {
        error ??= new ExpansionError(ExpansionErrorKind.UnclosedQuote, $"the {kind} quote is not closed", start, word.Length);
        return "";
    }
}
