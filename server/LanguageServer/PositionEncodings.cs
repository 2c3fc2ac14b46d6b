using Basewise.Syntax.Text;

namespace Basewise.LanguageServer;

/// <summary>The protocol's names for what columns are counted in.</summary>
internal static class PositionEncodings
{
    /// <summary>The first of a client's encodings that is known here; UTF-16, which every client has to take, where there is none.</summary>
    public static ColumnUnit Choose(IEnumerable<string?>? offered)
    {
        foreach (string? name in offered ?? [])
        {
            if (Find(name) is { } unit) return unit;
        }

        return ColumnUnit.Utf16;
    }

    public static string NameOf(ColumnUnit unit) => unit switch
    {
        ColumnUnit.Utf8 => "utf-8",
        ColumnUnit.Utf32 => "utf-32",
        _ => "utf-16",
    };

    private static ColumnUnit? Find(string? name) => name switch
    {
        "utf-8" => ColumnUnit.Utf8,
        "utf-16" => ColumnUnit.Utf16,
        "utf-32" => ColumnUnit.Utf32,
        _ => null,
    };
}
