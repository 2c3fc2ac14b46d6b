namespace Basewise.Syntax.Dockerfile;

/// <summary><c>FROM [--platform=…] image [AS name]</c></summary>
public sealed class FromSyntax : InstructionSyntax
{
    internal FromSyntax(InstructionParts parts) : base(parts)
    {
        if (Arguments.Length > 0) Image = Arguments[0];
        if (Arguments.Length == 3 && Arguments[1].Raw.Equals("AS", StringComparison.OrdinalIgnoreCase)) StageName = Arguments[2];
    }

    /// <summary>The image or the earlier stage, variables and all; <c>null</c> where nothing has been typed yet.</summary>
    public WordSyntax? Image { get; }

    public WordSyntax? StageName { get; }

    public FlagSyntax? Platform => FindFlag("platform");
}
