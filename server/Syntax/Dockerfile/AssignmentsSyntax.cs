using System.Collections.Immutable;

namespace Basewise.Syntax.Dockerfile;

/// <summary><c>ARG name[=value]…</c>, <c>ENV name=value…</c>, <c>LABEL name=value…</c>, or the old form <c>ENV name value</c>.</summary>
public sealed class AssignmentsSyntax : InstructionSyntax
{
    internal AssignmentsSyntax(InstructionParts parts, ImmutableArray<AssignmentSyntax> assignments, bool isLegacyForm) : base(parts)
    {
        Assignments = assignments;
        IsLegacyForm = isLegacyForm;
    }

    public ImmutableArray<AssignmentSyntax> Assignments { get; }

    /// <summary>Whether name and value are separated by white space instead of an equals sign.</summary>
    public bool IsLegacyForm { get; }
}
