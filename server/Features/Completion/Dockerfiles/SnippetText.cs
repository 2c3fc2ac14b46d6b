using System.Text;

namespace Basewise.Features.Completion.Dockerfiles;

/// <summary>Text with places to fill in, in the notation of the Language Server Protocol.</summary>
internal static class SnippetText
{
    /// <summary>The text as it is when every place keeps what it suggests; of a choice the first.</summary>
    public static string WithoutPlaces(string snippet)
    {
        StringBuilder text = new(snippet.Length);
        int at = 0;
        while (at < snippet.Length)
        {
            char c = snippet[at++];
            if (c == '\\' && at < snippet.Length)
            {
                text.Append(snippet[at++]);
            }
            else if (c == '$' && at < snippet.Length && char.IsAsciiDigit(snippet[at]))
            {
                at++;
            }
            else if (c == '$' && at < snippet.Length && snippet[at] == '{')
            {
                int end = snippet.IndexOf('}', at);
                text.Append(SuggestionOf(snippet.AsSpan(at + 1, end - at - 1)));
                at = end + 1;
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private static ReadOnlySpan<char> SuggestionOf(ReadOnlySpan<char> place)
    {
        int sign = place.IndexOfAny(':', '|');
        if (sign < 0) return [];
        if (place[sign] == ':') return place[(sign + 1)..];

        ReadOnlySpan<char> choices = place[(sign + 1)..].TrimEnd('|');
        int comma = choices.IndexOf(',');
        return comma < 0 ? choices : choices[..comma];
    }
}
