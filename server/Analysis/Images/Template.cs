using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Basewise.Analysis.Images;

/// <summary>A text with names in braces, each of which stands for some characters: <c>py{version}-{release}</c>.</summary>
public sealed class Template
{
    private static readonly SearchValues<char> nameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private readonly ImmutableArray<Part> parts;

    private Template(string text, ImmutableArray<Part> parts)
    {
        Text = text;
        this.parts = parts;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The names in it.</summary>
    public IEnumerable<string> Names => parts.Where(part => part.IsName).Select(part => part.Text);

    /// <returns>
    /// Null where a brace has no partner or holds no name of letters, digits and underscores, and where nothing tells one name's end from the
    /// next one's start.
    /// </returns>
    public static Template? Parse(string text)
    {
        ImmutableArray<Part>.Builder parts = ImmutableArray.CreateBuilder<Part>();
        int at = 0;
        while (at < text.Length)
        {
            int open = text.IndexOf('{', at);
            int end = open < 0 ? text.Length : open;
            if (text.AsSpan(at, end - at).Contains('}')) return null;
            if (end > at) parts.Add(new Part(text[at..end], IsName: false));
            if (open < 0) break;

            int close = text.IndexOf('}', open);
            bool isDivided = parts.Count == 0 || !parts[^1].IsName;
            if (!isDivided || close <= open + 1 || text.AsSpan(open + 1, close - open - 1).ContainsAnyExcept(nameCharacters)) return null;

            parts.Add(new Part(text[(open + 1)..close], IsName: true));
            at = close + 1;
        }

        return new Template(text, parts.ToImmutable());
    }

    /// <summary>
    /// What the names stand for in a text of this form; <c>null</c> for one of another form. Each takes one character or more, as few as what
    /// follows it allows, and the last one the rest.
    /// </summary>
    public ImmutableDictionary<string, string>? Match(string text)
    {
        ImmutableDictionary<string, string>.Builder values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        int at = 0;
        for (int index = 0; index < parts.Length; index++)
        {
            Part part = parts[index];
            if (!part.IsName)
            {
                if (!text.AsSpan(at).StartsWith(part.Text, StringComparison.Ordinal)) return null;
                at += part.Text.Length;
                continue;
            }

            int end = index + 1 == parts.Length ? text.Length
                : index + 2 == parts.Length ? EndBefore(text, parts[index + 1].Text)
                : at < text.Length ? text.IndexOf(parts[index + 1].Text, at + 1, StringComparison.Ordinal) : -1;
            if (end <= at) return null;

            values[part.Text] = text[at..end];
            at = end;
        }

        return at == text.Length ? values.ToImmutable() : null;
    }

    /// <summary>The text with values in the places of the names; <c>null</c> where one has none.</summary>
    public string? Fill(ImmutableDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        foreach (Part part in parts)
        {
            if (!part.IsName) filled.Append(part.Text);
            else if (values.TryGetValue(part.Text, out string? value)) filled.Append(value);
            else return null;
        }

        return filled.ToString();
    }

    private static int EndBefore(string text, string ending) => text.EndsWith(ending, StringComparison.Ordinal) ? text.Length - ending.Length : -1;

    private readonly record struct Part(string Text, bool IsName);
}
