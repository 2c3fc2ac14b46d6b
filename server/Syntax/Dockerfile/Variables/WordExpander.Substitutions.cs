namespace Basewise.Syntax.Dockerfile.Variables;

/// <summary>What stands behind a <c>$</c>: a name, or braces with a name and what is to be made of its value.</summary>
public sealed partial class WordExpander
{
    /// <summary>How deep <c>${a:-${b:-…}}</c> may go before it is refused; a person writes two or three.</summary>
    private const int MaxDepth = 100;

    private int depth;

    /// <summary>Where the substitution that is being read begins.</summary>
    private int dollarAt;

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

    private string RefuseMissingBrace() => Refuse(ExpansionErrorKind.UnclosedBrace, "the closing } is missing");

    private string RefuseModifier(string modifier) => Refuse(ExpansionErrorKind.Modifier, $"it has no modifier `{modifier}`");

    private string RefusePattern(string pattern) => Refuse(ExpansionErrorKind.Pattern, $"it does not take the pattern `{pattern}`");
}
