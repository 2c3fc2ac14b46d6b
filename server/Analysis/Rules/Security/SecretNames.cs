using System.Buffers;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Tells by its name whether a variable or an option holds a secret, as BuildKit does.</summary>
internal static class SecretNames
{
    /// <summary>Without any of these in a text no variable, option or header in it is a secret's by its name.</summary>
    public static readonly SearchValues<string> Marks = SearchValues.Create(
        ["auth", "credential", "key", "password", "passwd", "pword", "secret", "token", "art-api"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Words that make it harmless again: a public key, the path of a file, a version.</summary>
    private static readonly string[] Harmless = ["public", "file", "version"];

    /// <summary>Words that say that only something about the secret is told: where it is, what it is called.</summary>
    private static readonly string[] AboutSecret =
        ["path", "dir", "directory", "folder", "url", "uri", "endpoint", "host", "name", "type", "algorithm", "header", "length", "size", "ttl", "expiry", "expiration", "timeout", "enabled"];

    /// <param name="separator">What stands between the words of the name.</param>
    public static bool IsSecret(ReadOnlySpan<char> name, char separator) =>
        HasSecretWord(name, separator) && !HasWordOf(Harmless, name, separator) && !HasWordOf(AboutSecret, name, separator);

    private static bool HasSecretWord(ReadOnlySpan<char> name, char separator)
    {
        int start = 0;
        for (int i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] != separator) continue;
            if (IsSecretWord(name[start..i])) return true;

            start = i + 1;
        }

        return false;
    }

    /// <summary>Whether a word between separators makes a name a secret's (BuildKit, <c>dockerfile2llb/validations.go</c>). By its length most are told apart.</summary>
    private static bool IsSecretWord(ReadOnlySpan<char> word) => word.Length switch
    {
        3 => Is(word, "key"),
        4 => Is(word, "auth"),
        5 => Is(word, "pword") || Is(word, "token"),
        6 => Is(word, "apikey") || Is(word, "passwd") || Is(word, "secret"),
        8 => Is(word, "password"),
        10 => Is(word, "credential"),
        11 => Is(word, "credentials"),
        _ => false,
    };

    private static bool HasWordOf(string[] words, ReadOnlySpan<char> name, char separator)
    {
        while (true)
        {
            int end = name.IndexOf(separator);
            if (IsOneOf(end < 0 ? name : name[..end], words)) return true;
            if (end < 0) return false;

            name = name[(end + 1)..];
        }
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (string candidate in words)
        {
            if (Is(word, candidate)) return true;
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> word, string candidate) => word.Equals(candidate, StringComparison.OrdinalIgnoreCase);
}
