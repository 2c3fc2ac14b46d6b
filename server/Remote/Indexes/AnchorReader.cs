using System.Net;

namespace Basewise.Remote.Indexes;

/// <summary>
/// Reads the links of an HTML page, and the two other things that a simple repository page may say (PEP 503, PEP 629): on which address links
/// rest, and which version of the interface it is. As browsers do, it takes whatever comes.
/// </summary>
internal ref struct AnchorReader(ReadOnlySpan<char> page)
{
    private readonly ReadOnlySpan<char> page = page;
    private int at;

    /// <summary>The attributes of the tag that was read last, by their names in lower case; of two of one name the first counts.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    /// <summary>The name of the tag that was read last, in lower case: <c>a</c>, <c>base</c>, <c>meta</c>.</summary>
    public string Tag { get; private set; } = "";

    /// <summary>Goes on to the next of these tags.</summary>
    public bool Read()
    {
        while (at < page.Length)
        {
            int open = page[at..].IndexOf('<');
            if (open < 0) break;

            at += open + 1;
            if (page[at..].StartsWith("!--"))
            {
                int end = page[at..].IndexOf("-->");
                at = end < 0 ? page.Length : at + end + "-->".Length;
                continue;
            }

            int length = NameLength(page[at..]);
            ReadOnlySpan<char> name = page.Slice(at, length);
            at += length;
            string? tag = name.Equals("a", StringComparison.OrdinalIgnoreCase) ? "a"
                : name.Equals("base", StringComparison.OrdinalIgnoreCase) ? "base"
                : name.Equals("meta", StringComparison.OrdinalIgnoreCase) ? "meta" : null;
            if (tag is null) continue;

            Tag = tag;
            ReadAttributes();
            return true;
        }

        return false;
    }

    private static int NameLength(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length])) length++;
        return length;
    }

    private void ReadAttributes()
    {
        Attributes.Clear();
        while (at < page.Length && page[at] != '>')
        {
            if (char.IsWhiteSpace(page[at]) || page[at] == '/')
            {
                at++;
                continue;
            }

            int start = at;
            while (at < page.Length && !char.IsWhiteSpace(page[at]) && page[at] is not ('=' or '>')) at++;
            string name = page[start..at].ToString().ToLowerInvariant();
            SkipWhiteSpace();
            string value = "";
            if (at < page.Length && page[at] == '=')
            {
                at++;
                SkipWhiteSpace();
                value = ReadValue();
            }

            // An equals sign that nothing stands in front of.
            if (name.Length > 0) Attributes.TryAdd(name, value);
        }

        if (at < page.Length) at++;
    }

    private string ReadValue()
    {
        if (at >= page.Length) return "";

        char quote = page[at];
        int start = quote is '"' or '\'' ? ++at : at;
        if (quote is '"' or '\'')
        {
            int length = page[at..].IndexOf(quote);
            at = length < 0 ? page.Length : at + length;
        }
        else
        {
            while (at < page.Length && !char.IsWhiteSpace(page[at]) && page[at] != '>') at++;
        }

        string value = WebUtility.HtmlDecode(page[start..at].ToString());
        if (quote is '"' or '\'' && at < page.Length) at++;
        return value;
    }

    private void SkipWhiteSpace()
    {
        while (at < page.Length && char.IsWhiteSpace(page[at])) at++;
    }
}
