namespace Basewise.Features.Formatting;

/// <summary>Whether a quote is open in a script, as far as that can be told without reading substitutions: those are words of their own.</summary>
internal struct QuoteState
{
    private char open;

    public readonly bool IsOpen => open != '\0';

    public void Read(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\' && open != '\'') i++;
            else if (c == open) open = '\0';
            else if (open == '\0' && c is '\'' or '"') open = c;
        }
    }
}
