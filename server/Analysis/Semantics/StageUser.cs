using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Semantics;

/// <summary>The user whose rights a stage's commands have.</summary>
/// <param name="Name">The name or number without the group; <c>null</c> where it is not known.</param>
/// <param name="Source">The USER instruction that says so; <c>null</c> where it is the base image's own.</param>
public sealed record StageUser(string? Name, InstructionSyntax? Source)
{
    public static StageUser Unknown { get; } = new(null, null);

    public bool IsRoot => Name is "root" or "0";

    /// <summary>Whether it is given by number, which orchestrators can tell from root's.</summary>
    public bool IsNumeric => Name is { Length: > 0 } name && !name.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <param name="text">What the instruction says once its variables are replaced.</param>
    internal static StageUser Of(InstructionSyntax instruction, string? text) =>
        new(string.IsNullOrEmpty(text) ? null : text.Split(':')[0], instruction);
}
