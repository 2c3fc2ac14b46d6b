namespace Basewise.Syntax.Dockerfile;

/// <summary><c>FROM [--platform=…] image [AS name]</c></summary>
public sealed class FromSyntax : InstructionSyntax
{
    internal FromSyntax(InstructionParts parts) : base(parts)
    {
    }

    /// <summary>The image or the earlier stage, variables and all; <c>null</c> where nothing has been typed yet.</summary>
    public WordSyntax? Image => Arguments is [var image, ..] ? image : null;

    public WordSyntax? StageName =>
        Arguments is [_, var keyword, var name] && keyword.Raw.Equals("AS", StringComparison.OrdinalIgnoreCase) ? name : null;

    public FlagSyntax? Platform => FindFlag("platform");
}
