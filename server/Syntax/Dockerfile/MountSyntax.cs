using System.Collections.Immutable;

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

    internal static MountSyntax Parse(FlagSyntax flag)
    {
        ImmutableArray<KeyValuePair<string, string?>>.Builder fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string?>>();
        foreach (string field in (flag.Value ?? "").Split(','))
        {
            int equals = field.IndexOf('=', StringComparison.Ordinal);
            string key = (equals < 0 ? field : field[..equals]).Trim().ToLowerInvariant();
            fields.Add(new(key, equals < 0 ? null : field[(equals + 1)..]));
        }

        return new MountSyntax(flag, fields.ToImmutable());
    }
}
