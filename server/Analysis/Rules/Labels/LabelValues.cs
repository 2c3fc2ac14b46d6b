using System.Buffers;
using System.Globalization;

namespace Basewise.Analysis.Rules.Labels;

/// <summary>Judges the values of labels. What is said begins behind the label's key.</summary>
internal static class LabelValues
{
    /// <summary>How licences are often written that SPDX writes otherwise. Names that mean several licences have none.</summary>
    private static readonly (string Written, string? Name)[] WrongLicenses =
    [
        ("Apache", "Apache-2.0"), ("Apache2", "Apache-2.0"), ("Apache 2", "Apache-2.0"), ("Apache 2.0", "Apache-2.0"), ("Apache-2", "Apache-2.0"),
        ("Apache License 2.0", "Apache-2.0"), ("Apache License, Version 2.0", "Apache-2.0"), ("ASL 2.0", "Apache-2.0"), ("MIT License", "MIT"),
        ("The MIT License", "MIT"), ("Expat", "MIT"), ("BSD", null), ("BSD License", null), ("BSD-3", "BSD-3-Clause"), ("BSD 3-Clause", "BSD-3-Clause"),
        ("BSD-2", "BSD-2-Clause"), ("BSD 2-Clause", "BSD-2-Clause"), ("GPL", null), ("GPLv2", null), ("GPLv3", null), ("GPL2", null), ("GPL3", null), ("GPLv2+", null), ("GPLv3+", null), ("LGPL3", null), ("AGPL3", null), ("LGPLv2", null), ("GPL v3", null), ("GPL-2", null),
        ("GPL-3", null), ("AGPL", null), ("AGPLv3", null), ("AGPL-3", null), ("LGPL", null), ("LGPLv3", null), ("LGPL-3", null), ("MPL", "MPL-2.0"),
        ("MPL2", "MPL-2.0"), ("MPL 2.0", "MPL-2.0"), ("Public Domain", null), ("Proprietary", "LicenseRef-Proprietary"), ("Commercial", "LicenseRef-Commercial"),
        ("All rights reserved", null),
    ];

    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(" \t<>(),;");

    private static readonly SearchValues<char> InPlainUrls = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./");

    public static string? FindFault(LabelKind kind, string value)
    {
        if (value.Trim().Length == 0) return "is empty: give it a value or leave it out";

        return kind switch
        {
            LabelKind.Url when !IsUrl(value) => $"is an address, with https:// in front: `{value}` is none",
            LabelKind.Rfc3339 when !IsTime(value) => $"is a date and time as in RFC 3339, such as 2026-08-14T09:30:00Z: `{value}` is none",
            LabelKind.Spdx when !IsLicense(value) => $"is a licence as SPDX writes it, such as Apache-2.0 or MIT: `{value}` is none",
            LabelKind.Hash when !IsHash(value) => $"is the hash of a git commit, 7 to 40 hexadecimal digits in lower case: `{value}` is none",
            LabelKind.Semver when !IsVersion(value) => $"is a semantic version, such as 1.4.2: `{value}` is none",
            LabelKind.Email when !IsEmail(value) => $"is an address of e-mail: `{value}` is none",
            _ => null,
        };
    }

    /// <summary>The name that SPDX has for a licence that is written otherwise, if only one can be meant.</summary>
    public static string? FindSpdxName(string value) => FindWrong(value)?.Name;

    private static (string Written, string? Name)? FindWrong(string value)
    {
        foreach ((string Written, string? Name) wrong in WrongLicenses)
        {
            if (value.Equals(wrong.Written, StringComparison.OrdinalIgnoreCase)) return wrong;
        }

        return null;
    }

    private static bool IsUrl(string value) => IsPlainUrl(value) || Uri.TryCreate(value, UriKind.Absolute, out Uri? uri) && value.Contains(':', StringComparison.Ordinal) && uri.Scheme.Length > 1 && value[0] != '/';

    /// <summary><c>https://github.com/owner/repository</c>, as most are: it need not be taken apart.</summary>
    private static bool IsPlainUrl(string value)
    {
        const string Scheme = "https://";
        return value.Length > Scheme.Length && value.StartsWith(Scheme, StringComparison.Ordinal) && char.IsAsciiLetter(value[Scheme.Length])
            && !value.AsSpan(Scheme.Length).ContainsAnyExcept(InPlainUrls) && !value.Contains("..", StringComparison.Ordinal);
    }

    private static bool IsTime(string value) =>
        value.Length >= 20 && value[4] == '-' && value[7] == '-' && value[10] is 'T' or 't' or ' ' && value[13] == ':'
        && (value[^1] is 'Z' or 'z' || value[^6] is '+' or '-')
        && DateTimeOffset.TryParse(value.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The grammar alone: new licences get names every few months, and what is well formed is believed.</summary>
    private static bool IsLicense(string value)
    {
        if (FindWrong(value) is not null) return false;

        bool expectsName = true;
        int depth = 0;
        foreach (string word in value.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "(")
            {
                if (!expectsName) return false;
                depth++;
            }
            else if (word == ")")
            {
                if (expectsName || --depth < 0) return false;
            }
            else if (word.ToUpperInvariant() is "AND" or "OR" or "WITH")
            {
                if (expectsName) return false;
                expectsName = true;
            }
            else
            {
                if (!expectsName || !word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+' or ':')) return false;
                expectsName = false;
            }
        }

        return !expectsName && depth == 0;
    }

    private static bool IsHash(string value) =>
        (value.Length is >= 7 and <= 40 || value.Length == 64) && value.All(char.IsAsciiHexDigitLower);

    private static bool IsVersion(string value)
    {
        int plus = value.IndexOf('+', StringComparison.Ordinal);
        string version = plus < 0 ? value : value[..plus];
        if (plus >= 0 && !AreIdentifiers(value[(plus + 1)..], allowsZeros: true)) return false;

        int dash = version.IndexOf('-', StringComparison.Ordinal);
        if (dash >= 0 && !AreIdentifiers(version[(dash + 1)..], allowsZeros: false)) return false;

        string[] numbers = (dash < 0 ? version : version[..dash]).Split('.');
        return numbers.Length == 3 && numbers.All(IsNumber);
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.All(char.IsAsciiDigit) && (text.Length == 1 || text[0] != '0');

    private static bool AreIdentifiers(string text, bool allowsZeros)
    {
        foreach (string part in text.Split('.'))
        {
            if (part.Length == 0 || !part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) return false;
            if (!allowsZeros && part.All(char.IsAsciiDigit) && !IsNumber(part)) return false;
        }

        return true;
    }

    private static bool IsEmail(string value)
    {
        int at = value.IndexOf('@', StringComparison.Ordinal);
        int dot = value.LastIndexOf('.');
        return at > 0 && value.IndexOf('@', at + 1) < 0 && dot > at + 1 && dot < value.Length - 1 && !value.AsSpan().ContainsAny(NotInAddresses);
    }
}
