using System.Collections.Immutable;
using System.Text;

namespace Basewise.Python.Requirements;

/// <summary>Reads options as pip does: split like a shell's words, then taken by optparse.</summary>
internal sealed class OptionReader(RequirementsTokenWriter writer, ImmutableArray<RequirementsProblem>.Builder problems)
{
    private int at;
    private int end;

    public ImmutableArray<OptionSyntax> Read(int start, int end)
    {
        at = start;
        this.end = end;
        ImmutableArray<OptionSyntax>.Builder options = ImmutableArray.CreateBuilder<OptionSyntax>();
        bool ignoresRest = false;
        while (SkipWhiteSpace())
        {
            int wordStart = at;
            string word = ReadWord();

            // Behind a lone "--" optparse takes nothing for an option, and pip looks at nothing else.
            ignoresRest |= word is "--";
            if (ignoresRest || word is not ['-', _, ..])
            {
                writer.Write(RequirementsTokenKind.Ignored, wordStart, at);
                continue;
            }

            OptionSyntax option = word[1] == '-' ? ReadLongOption(wordStart, at) : ReadShortOption(wordStart, at);
            options.Add(option);
            if (option is { Option.Name: "--hash", Value: { Text.Length: > 0 } hash }) CheckHash(hash);
        }

        return options.ToImmutable();
    }

    private void CheckHash(RequirementsWord hash)
    {
        // What an environment variable holds is not known.
        if (hash.Text.Contains("${", StringComparison.Ordinal)) return;

        int colon = hash.Text.IndexOf(':', StringComparison.Ordinal);
        string algorithm = colon < 0 ? "" : hash.Text[..colon];
        if (colon < 0) problems.Add(new RequirementsProblem(hash.Span, "A digest has its algorithm before it: sha256:…"));
        else if (algorithm is not ("sha256" or "sha384" or "sha512")) problems.Add(new RequirementsProblem(hash.Span, $"pip takes digests of sha256, sha384 and sha512, not of {algorithm}."));
    }

    private OptionSyntax ReadLongOption(int start, int wordEnd)
    {
        int equals = writer.Line.Slice(start, wordEnd).IndexOf('=');
        int nameEnd = equals < 0 ? wordEnd : start + equals;
        RequirementsWord name = writer.Word(start, nameEnd);
        RequirementsOption? option = FindOption(name);
        writer.Write(RequirementsTokenKind.OptionName, start, nameEnd);
        if (equals < 0) return new OptionSyntax(name, ReadValueOf(option, nameEnd), option);

        writer.Write(RequirementsTokenKind.OptionEquals, nameEnd, nameEnd + 1);
        RequirementsWord value = ReadValue(nameEnd + 1, wordEnd);
        if (option is { Value: null }) problems.Add(new RequirementsProblem(value.Span, $"{name} takes no value."));
        return new OptionSyntax(name, value, option);
    }

    // "-rbase.txt" is "-r base.txt"; pip's flags have long names only, so nothing can be bundled.
    private OptionSyntax ReadShortOption(int start, int wordEnd)
    {
        RequirementsWord name = writer.Word(start, start + 2);
        RequirementsOption? option = FindOption(name);
        writer.Write(RequirementsTokenKind.OptionName, start, start + 2);
        RequirementsWord? value = start + 2 < wordEnd ? ReadValue(start + 2, wordEnd) : ReadValueOf(option, wordEnd);
        return new OptionSyntax(name, value, option);
    }

    // The value that is a word of its own: the next one, whatever it looks like.
    private RequirementsWord? ReadValueOf(RequirementsOption? option, int nameEnd)
    {
        if (option is not { Value: not null }) return null;
        if (!SkipWhiteSpace())
        {
            RequirementsWord missing = writer.Word(nameEnd, nameEnd);
            problems.Add(new RequirementsProblem(missing.Span, $"{option.Name} needs a value: {option.Value}."));
            return missing;
        }

        int start = at;
        ReadWord();
        return ReadValue(start, at);
    }

    private RequirementsWord ReadValue(int start, int valueEnd)
    {
        writer.Write(RequirementsTokenKind.OptionValue, start, valueEnd);
        return new RequirementsWord(writer.Line.SourceSpan(start, valueEnd), Unquote(writer.Line.Slice(start, valueEnd)));
    }

    private RequirementsOption? FindOption(RequirementsWord name)
    {
        RequirementsOption? option = RequirementsOptions.Find(name.Text);
        if (option is null) problems.Add(new RequirementsProblem(name.Span, $"pip knows no option {name} in a requirements file."));
        return option;
    }

    private bool SkipWhiteSpace()
    {
        int start = at;
        while (at < end && char.IsWhiteSpace(writer.Line[at])) at++;
        writer.Write(RequirementsTokenKind.WhiteSpace, start, at);
        return at < end;
    }

    private string ReadWord()
    {
        int start = at;
        char quote = '\0';
        for (; at < end; at++)
        {
            char c = writer.Line[at];
            if (c == '\\' && quote != '\'')
            {
                if (at + 1 < end) at++;
                else problems.Add(new RequirementsProblem(writer.Line.SourceSpan(at, end), "A backslash needs a character after it."));
            }
            else if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"') quote = c;
            else if (char.IsWhiteSpace(c)) break;
        }

        if (quote != '\0') problems.Add(new RequirementsProblem(writer.Line.SourceSpan(start, at), $"The quotation mark {quote} is not closed."));
        return writer.Line.ToString(start, at);
    }

    // Outside quotes a backslash keeps the next character as it is; within double quotes only before a quote or a backslash.
    private static string Unquote(ReadOnlySpan<char> word)
    {
        if (word.IndexOfAny("'\"\\") < 0) return word.ToString();

        StringBuilder text = new(word.Length);
        char quote = '\0';
        for (int i = 0; i < word.Length; i++)
        {
            char c = word[i];
            bool escapes = c == '\\' && i + 1 < word.Length && (quote == '\0' || (quote == '"' && word[i + 1] is '"' or '\\'));
            if (escapes) text.Append(word[++i]);
            else if (quote == '\0' && c is '\'' or '"') quote = c;
            else if (c == quote) quote = '\0';
            else text.Append(c);
        }

        return text.ToString();
    }
}
