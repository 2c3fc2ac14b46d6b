using System.Collections.Immutable;
using System.Text;

namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>
/// Replaces the variables of a word as BuildKit does: much like a shell, but with fewer modifiers, and in all instructions but
/// RUN, CMD and ENTRYPOINT, where the shell of the image does it.
/// </summary>
public sealed class WordExpander
{
    /// <summary>How deep <c>${a:-${b:-…}}</c> may go before it is refused; a person writes two or three.</summary>
    private const int MaxDepth = 100;

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
    private int depth;
    private int inserted;
    private bool isUnknown;
    private ExpansionError? error;

    /// <summary>Where the substitution that is being read begins.</summary>
    private int dollarAt;

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
        // What is read so often is made no larger than most words are.
        StringBuilder result = new(Math.Min(word.Length - at, 64));
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
                    result.Append(ReadSingleQuoted());
                    break;
                case '"' when !isDocument:
                    result.Append(ReadDoubleQuoted(keepsEscapes));
                    break;
                case '$':
                    result.Append(ReadVariable());
                    break;
                default:
                    at++;
                    if (c == escape)
                    {
                        if (keepsEscapes) result.Append(c);
                        if (at < word.Length) result.Append(word[at++]);
                    }
                    else
                    {
                        result.Append(c);
                    }

                    break;
            }
        }

        if (stop is { } missing) Refuse(ExpansionErrorKind.UnclosedBrace, $"the closing {missing} is missing");
        return result.ToString();
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
        StringBuilder result = new();
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
                result.Append(ReadVariable());
                continue;
            }

            at++;
            if (c != escape)
            {
                result.Append(c);
                continue;
            }

            if (keepsEscapes) result.Append(c);
            if (at < word.Length) result.Append(word[at] is '"' or '$' || word[at] == escape ? word[at++] : c);
        }

        return RefuseQuote(start, "double");
    }

    private string ReadVariable()
    {
        int outer = dollarAt;
        dollarAt = at++;
        if (at < word.Length && word[at] == '{')
        {
            at++;
            if (++depth > MaxDepth) Refuse(ExpansionErrorKind.TooDeep, "substitutions are nested too deeply");
            string value = IsAtEnd ? RefuseMissingBrace() : ReadBraces();
            depth--;
            dollarAt = outer;
            return value;
        }

        dollarAt = outer;
        string name = ReadName();
        return name.Length == 0 ? "$" : Known(LookUp(name));
    }

    private string ReadBraces()
    {
        if (word[at] is '{' or '}' or ':') return Refuse(ExpansionErrorKind.NoName, "there is no name in the braces");

        string name = ReadName();
        if (IsAtEnd) return RefuseMissingBrace();

        char modifier = word[at++];
        switch (modifier)
        {
            case '}':
                return Known(LookUp(name));
            case '/':
                return Replace(name);
            case ':':
                if (IsAtEnd) return RefuseMissingBrace();
                char second = word[at++];
                return second is '-' or '+' or '?' ? Choose(name, second, emptyIsUnset: true) : RefuseModifier($":{second}");
            case '-' or '+' or '?':
                return Choose(name, modifier, emptyIsUnset: false);
            case '#' or '%':
                return Trim(name, modifier);
            default:
                return RefuseModifier(modifier.ToString());
        }
    }

    private string Choose(string name, char modifier, bool emptyIsUnset)
    {
        bool wasUnknown = isUnknown;
        string alternative = ReadUntil('}', keepsEscapes: false);
        bool isAlternativeUnknown = isUnknown && !wasUnknown;
        isUnknown = wasUnknown;
        VariableValue value = LookUp(name);
        if (value is { IsDefined: true, Text: null })
        {
            // Neither branch can be told from the other.
            isUnknown = true;
            return "";
        }

        bool isSet = value.IsDefined && !(emptyIsUnset && value.Text is "");
        if (modifier == '?')
        {
            return isSet ? Known(value) : Refuse(ExpansionErrorKind.Demanded, alternative.Length > 0 ? $"{name}: {alternative}" : $"{name} has no value here");
        }

        bool takesAlternative = isSet == (modifier == '+');
        if (!takesAlternative) return isSet ? Known(value) : "";

        isUnknown |= isAlternativeUnknown;
        return alternative;
    }

    private string Trim(string name, char side)
    {
        string pattern = ReadUntil('}', keepsEscapes: true);
        bool isLongest = pattern.StartsWith(side);
        if (isLongest) pattern = pattern[1..];
        string value = Known(LookUp(name));
        if (ShellPattern.Parse(pattern) is not { } compiled) return RefusePattern(pattern);

        return side == '#' ? compiled.TrimStart(value, isLongest) : compiled.TrimEnd(value, isLongest);
    }

    private string Replace(string name)
    {
        bool isGlobal = at < word.Length && word[at] == '/';
        if (isGlobal) at++;
        string pattern = ReadUntil('/', keepsEscapes: true);
        string replacement = ReadUntil('}', keepsEscapes: true);
        string value = Known(LookUp(name));
        if (ShellPattern.Parse(pattern) is not { } compiled) return RefusePattern(pattern);
        return (long)value.Length * replacement.Length > MaxInserted * MaxInserted ? TooLong() : compiled.Replace(value, replacement, isGlobal);
    }

    /// <summary>A name of letters, digits and underscores, a number, or one special parameter, as in a shell.</summary>
    private string ReadName()
    {
        int start = at;
        if (at < word.Length && char.IsDigit(word[at]))
        {
            while (at < word.Length && char.IsDigit(word[at])) at++;
        }
        else if (at < word.Length && word[at] is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            at++;
        }
        else
        {
            while (at < word.Length && (char.IsLetterOrDigit(word[at]) || word[at] == '_')) at++;
        }

        return word[start..at];
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

    private string RefuseMissingBrace() => Refuse(ExpansionErrorKind.UnclosedBrace, "the closing } is missing");

    private string RefuseModifier(string modifier) => Refuse(ExpansionErrorKind.Modifier, $"it has no modifier `{modifier}`");

    private string RefusePattern(string pattern) => Refuse(ExpansionErrorKind.Pattern, $"it does not take the pattern `{pattern}`");
}
