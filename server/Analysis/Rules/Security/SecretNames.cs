using System.Buffers;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Tells by its name whether a variable or an option holds a secret, as BuildKit does.</summary>
internal static class SecretNames
{
    /// <summary>Words between separators that make a name a secret's (BuildKit, <c>dockerfile2llb/validations.go</c>).</summary>
    private static readonly string[] Secret = ["apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd", "secret", "token"];

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
        HasWordOf(Secret, name, separator) && !HasWordOf(Harmless, name, separator) && !HasWordOf(AboutSecret, name, separator);

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
            if (word.Length == candidate.Length && word.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
