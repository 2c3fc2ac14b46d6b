using System.Buffers;
using System.Globalization;

namespace Basewise.Syntax.Dockerfile.Refusals;

/// <summary>Values as the language reads them that BuildKit is written in.</summary>
internal static class GoLiterals
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private const double NanosecondsPerMillisecond = 1e6;

    public enum Duration
    {
        Valid,
        NotADuration,

        /// <summary>A number that no unit follows: Go has no default one.</summary>
        WithoutUnit,

        /// <summary>Below the millisecond that Docker wants, or negative.</summary>
        TooShort,
    }

    /// <summary>Judges a duration such as <c>1m30s</c>; zero is one without a unit too.</summary>
    public static Duration JudgeDuration(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text;
        bool isNegative = rest.StartsWith("-", StringComparison.Ordinal);
        if (isNegative || rest.StartsWith("+", StringComparison.Ordinal)) rest = rest[1..];
        if (rest is "0") return Duration.Valid;
        if (rest.IsEmpty) return Duration.NotADuration;

        double nanoseconds = 0;
        while (!rest.IsEmpty)
        {
            int numberEnd = rest.IndexOfAnyExcept(NumberCharacters);
            if (numberEnd < 0) return IsNumber(rest) ? Duration.WithoutUnit : Duration.NotADuration;

            int unitLength = rest[numberEnd..].IndexOfAny(NumberCharacters);
            ReadOnlySpan<char> unit = unitLength < 0 ? rest[numberEnd..] : rest.Slice(numberEnd, unitLength);
            if (!IsNumber(rest[..numberEnd]) || NanosecondsOf(unit) is not { } factor) return Duration.NotADuration;

            nanoseconds += factor * double.Parse(rest[..numberEnd], CultureInfo.InvariantCulture);
            rest = rest[(numberEnd + unit.Length)..];
        }

        return nanoseconds > 0 && (isNegative || nanoseconds < NanosecondsPerMillisecond) ? Duration.TooShort : Duration.Valid;
    }

    public static bool IsBoolean(string text) =>
        text is "1" or "t" or "T" or "true" or "True" or "TRUE" or "0" or "f" or "F" or "false" or "False" or "FALSE";

    /// <summary>A number without a sign that 32 bits hold.</summary>
    public static bool IsUnsigned(string text, int numberBase)
    {
        ulong value = 0;
        foreach (char c in text)
        {
            int digit = c - '0';
            if (digit < 0 || digit >= numberBase) return false;

            value = (value * (ulong)numberBase) + (ulong)digit;
            if (value > uint.MaxValue) return false;
        }

        return text.Length > 0;
    }

    /// <summary>Digits with at most one point among them, and at least one digit.</summary>
    private static bool IsNumber(ReadOnlySpan<char> text) => text.Count('.') <= 1 && text.ContainsAnyInRange('0', '9');

    private static double? NanosecondsOf(ReadOnlySpan<char> unit) => unit switch
    {
        "ns" => 1,
        "us" or "\u00b5s" or "\u03bcs" => 1e3,
        "ms" => NanosecondsPerMillisecond,
        "s" => 1e9,
        "m" => 60e9,
        "h" => 3600e9,
        _ => null,
    };
}
