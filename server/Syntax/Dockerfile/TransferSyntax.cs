namespace Basewise.Syntax.Dockerfile;

/// <summary><c>COPY [flags] source… destination</c> or <c>ADD</c>.</summary>
public sealed class TransferSyntax : InstructionSyntax
{
    internal TransferSyntax(InstructionParts parts) : base(parts)
    {
    }

    public ReadOnlySpan<WordSyntax> Sources => Arguments.Length > 1 ? Arguments.AsSpan()[..^1] : [];

    public WordSyntax? Destination => Arguments.Length > 1 ? Arguments[^1] : null;

    /// <summary>The stage or image that is copied from instead of the build context.</summary>
    public FlagSyntax? From => FindFlag("from");
}
