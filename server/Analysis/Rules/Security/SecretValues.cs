using System.Buffers;

namespace Basewise.Analysis.Rules.Security;

/// <summary>Tells a secret by what it looks like, so that stand-ins such as <c>SECRET_KEY=dummy</c> are left alone.</summary>
internal static class SecretValues
{
    private const int ShortestKey = 16;

    /// <summary>Words in values that are not meant to be secret.</summary>
    private static readonly SearchValues<string> StandIns = SearchValues.Create(
        [
            "example", "dummy", "fake", "test", "changeme", "change-me", "change_me", "placeholder", "insecure", "not-used", "unused", "sample", "your", "xxxx", "1234567890",
            "replace", "build", "default", "todo", "localhost", "notreal", "not-real", "nothing", "irrelevant", "demo", "mock", "password", "secret",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Beginnings that the issuers of tokens chose so that leaked ones are found, with a part of each that is rare in other texts, and how much has to follow.</summary>
    internal static readonly (string Prefix, string Mark, int Length, string Kind)[] Tokens =
    [
        ("AKIA", "AKIA", 16, "an access key of AWS"),
        ("ASIA", "ASIA", 16, "an access key of AWS"),
        ("ghp_", "ghp_", 36, "a token of GitHub"),
        ("gho_", "gho_", 36, "a token of GitHub"),
        ("ghu_", "ghu_", 36, "a token of GitHub"),
        ("ghs_", "ghs_", 36, "a token of GitHub"),
        ("ghr_", "ghr_", 36, "a token of GitHub"),
        ("github_pat_", "_pat_", 40, "a token of GitHub"),
        ("glpat-", "lpat-", 20, "a token of GitLab"),
        ("gldt-", "ldt-", 20, "a deploy token of GitLab"),
        ("npm_", "pm_", 36, "a token of npm"),
        ("pypi-AgE", "-AgE", 60, "a token of PyPI"),
        ("hf_", "hf_", 34, "a token of Hugging Face"),
        ("sk_live_", "_live_", 24, "a key of Stripe"),
        ("rk_live_", "_live_", 24, "a key of Stripe"),
        ("xoxb-", "xox", 20, "a token of Slack"),
        ("xoxp-", "xox", 20, "a token of Slack"),
        ("AIza", "AIza", 35, "a key of Google's"),
        ("dckr_pat_", "_pat_", 20, "a token of Docker Hub"),
        ("-----BEGIN RSA PRIVATE KEY", "--BEGIN ", 0, "a private key"),
        ("-----BEGIN OPENSSH PRIVATE KEY", "--BEGIN ", 0, "a private key"),
        ("-----BEGIN EC PRIVATE KEY", "--BEGIN ", 0, "a private key"),
        ("-----BEGIN PRIVATE KEY", "--BEGIN ", 0, "a private key"),
    ];

    private static readonly SearchValues<string> TokenMarks = SearchValues.Create([.. Array.ConvertAll(Tokens, token => token.Mark)], StringComparison.Ordinal);

    private static readonly SearchValues<string> Prefixes = SearchValues.Create([.. Array.ConvertAll(Tokens, token => token.Prefix)], StringComparison.Ordinal);

    /// <summary>The first token at or behind an offset: where it stands, and what it is.</summary>
    public static (int Start, int End, string Kind)? FindToken(ReadOnlySpan<char> text, int from)
    {
        // The beginnings themselves are those of many words.
        if (!text[from..].ContainsAny(TokenMarks)) return null;

        while (from < text.Length)
        {
            int at = text[from..].IndexOfAny(Prefixes);
            if (at < 0) return null;

            int start = from + at;
            foreach ((string prefix, _, int rest, string kind) in Tokens)
            {
                if (!text[start..].StartsWith(prefix, StringComparison.Ordinal)) continue;

                int end = EndOfToken(text, start + prefix.Length, rest);
                bool stands = start == 0 || !(char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '_');
                if (stands && end - start - prefix.Length >= rest && !text[start..end].ContainsAny(StandIns)) return (start, end, kind);
            }

            from = start + 1;
        }

        return null;
    }

    /// <summary>Whether a value looks like one that a machine made: long, of letters and digits, and of many different ones.</summary>
    public static bool IsRandom(ReadOnlySpan<char> value)
    {
        if (value.Length < ShortestKey || value.ContainsAny(StandIns)) return false;

        int digits = 0;
        int letters = 0;
        UInt128 seen = 0;
        foreach (char c in value)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsAsciiLetter(c)) letters++;
            else if (c is not ('_' or '-' or '+' or '/' or '=' or '.' or '!' or '@' or '#' or '%' or '^' or '&' or '*')) return false;

            if (c < 128) seen |= UInt128.One << c;
        }

        // A path or a host name has few digits; a sentence has none.
        return digits >= 3 && letters >= 3 && value[0] != '/' && UInt128.PopCount(seen) >= (UInt128)Math.Min(10, value.Length / 2);
    }

    /// <summary>Whether a value that stands where a secret belongs is more than a stand-in for one.</summary>
    public static bool IsMeant(ReadOnlySpan<char> value) => value.Length >= 5 && !value.ContainsAny(StandIns) && value[0] is not ('/' or '-' or '<' or '[' or '{' or '*');

    private static int EndOfToken(ReadOnlySpan<char> text, int at, int rest)
    {
        while (rest > 0 && at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
        return at;
    }
}
