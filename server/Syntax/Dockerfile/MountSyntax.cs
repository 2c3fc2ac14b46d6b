using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary><c>--mount=type=cache,target=/root/.cache/pip</c></summary>
/// <param name="Fields">Keys in lower case with their values, in the order written; a value is <c>null</c> without an equals sign.</param>
public sealed record MountSyntax(FlagSyntax Flag, ImmutableArray<KeyValuePair<string, string?>> Fields)
{
    /// <summary>The kind of mount; <c>bind</c> where the flag does not say.</summary>
    public string Type => Find("type") ?? "bind";

    /// <summary>Where it is mounted, as written.</summary>
    public string? Target => Find("target") ?? Find("dst") ?? Find("destination");

    public string? Find(string key)
    {
        foreach (KeyValuePair<string, string?> field in Fields)
        {
            if (field.Key == key) return field.Value;
        }

        return null;
    }

    /// <summary>Where a field's value is written; null for a field that has none, or whose value is quoted or escaped.</summary>
    public TextSpan? FindValueSpan(string key)
    {
        if (Find(key) is not { Length: > 0 } value) return null;

        // Fields stand between commas; the first one follows the flag's own equals sign.
        ReadOnlySpan<char> raw = Flag.Word.Raw;
        string field = $"{key}={value}";
        for (int at = raw.IndexOf('=') + 1; at > 0 && at < raw.Length;)
        {
            int comma = raw[at..].IndexOf(',');
            int end = comma < 0 ? raw.Length : at + comma;
            if (raw[at..end].Equals(field, StringComparison.OrdinalIgnoreCase)) return Flag.Word.Part(end - value.Length, end).Span;

            at = end + 1;
        }

        return null;
    }

    internal static MountSyntax Parse(FlagSyntax flag)
    {
        ImmutableArray<KeyValuePair<string, string?>>.Builder fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string?>>(3);
        ReadOnlySpan<char> value = flag.Value;
        foreach (Range range in value.Split(','))
        {
            ReadOnlySpan<char> field = value[range];
            int equals = field.IndexOf('=');
            string key = MountKeys.Intern((equals < 0 ? field : field[..equals]).Trim());
            fields.Add(new(key, equals < 0 ? null : field[(equals + 1)..].ToString()));
        }

        return new MountSyntax(flag, fields.DrainToImmutable());
    }
}
