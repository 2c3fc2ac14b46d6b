namespace Basewise.Syntax.Dockerfile;

/// <summary><c>ONBUILD instruction</c></summary>
public sealed class OnbuildSyntax : InstructionSyntax
{
    internal OnbuildSyntax(InstructionParts parts, InstructionSyntax? trigger) : base(parts) => Trigger = trigger;

    /// <summary>What an image built from this one will run first; <c>null</c> where nothing has been typed yet.</summary>
    public InstructionSyntax? Trigger { get; }
}
