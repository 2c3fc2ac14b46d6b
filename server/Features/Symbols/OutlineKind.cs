namespace Basewise.Features.Symbols;

/// <summary>What an entry of the outline stands for.</summary>
public enum OutlineKind
{
    Stage,
    Instruction,

    /// <summary>A name that ARG or ENV declares.</summary>
    Variable,
}
