namespace Basewise.Features.Folding;

public enum FoldingKind
{
    /// <summary>A stage, an instruction of several lines, or a here-document.</summary>
    Region,
    Comment,
}
