namespace Basewise.Features.Symbols;

/// <summary>What an entry of the outline stands for.</summary>
public enum OutlineKind
{
    Stage,
    Instruction,

    /// <summary>A name that ARG or ENV declares.</summary>
    Variable,

    /// <summary>A package that a project needs or has.</summary>
    Package,

    /// <summary>An extra or a group that packages belong to.</summary>
    Group,
}
