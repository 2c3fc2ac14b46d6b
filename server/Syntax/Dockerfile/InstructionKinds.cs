namespace Basewise.Syntax.Dockerfile;

/// <summary>The keywords of the instructions.</summary>
public static class InstructionKinds
{
    private static readonly (string Keyword, InstructionKind Kind)[] Keywords =
        [.. Enum.GetValues<InstructionKind>().Where(kind => kind != InstructionKind.Unknown).Select(kind => (kind.ToString(), kind))];

    /// <summary>The instruction of a keyword in any case.</summary>
    public static InstructionKind FromKeyword(ReadOnlySpan<char> keyword)
    {
        foreach ((string known, InstructionKind kind) in Keywords)
        {
            if (keyword.Equals(known, StringComparison.OrdinalIgnoreCase)) return kind;
        }

        return InstructionKind.Unknown;
    }
}
