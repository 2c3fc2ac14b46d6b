namespace Basewise.Features.Formatting;

/// <summary>How an editor writes files.</summary>
/// <param name="TabSize">Columns of a tab, and of one step of indentation.</param>
public sealed record FormattingOptions(int TabSize = 4, bool InsertsSpaces = true)
{
    private const int LargestTab = 16;

    public bool TrimsTrailingWhiteSpace { get; init; } = true;

    public bool TrimsFinalNewLines { get; init; }

    public bool InsertsFinalNewLine { get; init; }

    /// <summary>The columns of a tab; whatever an editor says, between one and a few.</summary>
    public int Step => Math.Clamp(TabSize, 1, LargestTab);

    /// <summary>White space of so many columns.</summary>
    public string Indentation(int columns) =>
        InsertsSpaces ? new string(' ', columns) : new string('\t', columns / Step) + new string(' ', columns % Step);

    /// <summary>Whether a text is <see cref="Indentation"/>, which is not made for it.</summary>
    public bool IsIndentation(ReadOnlySpan<char> text, int columns)
    {
        int tabs = InsertsSpaces ? 0 : columns / Step;
        return text.Length == tabs + (columns - (tabs * Step))
            && !text[..tabs].ContainsAnyExcept('\t')
            && !text[tabs..].ContainsAnyExcept(' ');
    }

    /// <summary>How many columns white space takes at the start of a line; <c>null</c> where it has other characters than tabs and spaces.</summary>
    public int? FindColumns(ReadOnlySpan<char> whiteSpace)
    {
        int columns = 0;
        foreach (char c in whiteSpace)
        {
            if (c == ' ') columns++;
            else if (c == '\t') columns += Step - (columns % Step);
            else return null;
        }

        return columns;
    }
}
