using System.Collections.Immutable;

namespace Basewise.Syntax.Dockerfile;

/// <summary>The keywords of the instructions.</summary>
public static class InstructionKinds
{
    private static readonly (string Keyword, InstructionKind Kind)[] Table =
        [.. Enum.GetValues<InstructionKind>().Where(kind => kind != InstructionKind.Unknown).Select(kind => (kind.ToString(), kind))];

    /// <summary>The keywords in upper case, as they are usually written.</summary>
    public static ImmutableArray<string> Keywords { get; } = [.. Table.Select(entry => entry.Keyword.ToUpperInvariant())];

    /// <summary>The keyword of an instruction as it is usually written.</summary>
    public static string KeywordOf(InstructionKind kind) => kind == InstructionKind.Unknown ? "UNKNOWN" : Keywords[(int)kind - 1];

    /// <summary>The instruction of a keyword in any case.</summary>
    public static InstructionKind FromKeyword(ReadOnlySpan<char> keyword)
    {
        foreach ((string known, InstructionKind kind) in Table)
        {
            if (keyword.Equals(known, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return InstructionKind.Unknown;
    }
}
