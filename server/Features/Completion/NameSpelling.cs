using Basewise.Python.Requirements;

namespace Basewise.Features.Completion;

/// <summary>Goes on writing a package's name as the user began it.</summary>
internal static class NameSpelling
{
    /// <summary>The name with what was typed in it as it was typed, and the rest with the same separator.</summary>
    /// <param name="name">Normalised; has what was typed in it.</param>
    public static string Continue(string name, string typed)
    {
        string normalized = PackageName.Normalize(typed);
        int at = name.IndexOf(normalized, StringComparison.Ordinal);
        if (typed.Length == 0 || at < 0) return name;

        // Nobody who holds the shift key wants "DJANgo".
        string kept = typed.Any(char.IsAsciiLetterLower) ? typed : typed.ToLowerInvariant();
        int separator = typed.LastIndexOfAny(['-', '_', '.']);
        return separator < 0
            ? string.Concat(name.AsSpan(0, at), kept, name.AsSpan(at + normalized.Length))
            : string.Concat(
                name[..at].Replace('-', typed[separator]), kept, name[(at + normalized.Length)..].Replace('-', typed[separator]));
    }
}
