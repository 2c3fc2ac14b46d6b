namespace Basewise.Syntax.Dockerfile;

/// <summary>Messages that need more than one sentence's worth of thought.</summary>
internal static class Messages
{
    public static string UnterminatedHeredoc(ReadOnlySpan<char> marker, string name) =>
        name.EndsWith(')')
            ? $"BuildKit takes `{marker}` for the start of a here-document and finds no line `{name}` that ends it. "
                + "In an arithmetic shift leave out the spaces around <<."
            : $"The here-document `{marker}` is not ended: a line with nothing but {name} is missing.";
}
