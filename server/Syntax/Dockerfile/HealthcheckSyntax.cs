namespace Basewise.Syntax.Dockerfile;

/// <summary><c>HEALTHCHECK [flags] CMD command</c> or <c>HEALTHCHECK NONE</c>. The arguments are those of the command.</summary>
public sealed class HealthcheckSyntax : InstructionSyntax
{
    internal HealthcheckSyntax(InstructionParts parts, WordSyntax? type) : base(parts) => Type = type;

    /// <summary><c>CMD</c> or <c>NONE</c>, as written.</summary>
    public WordSyntax? Type { get; }
}
