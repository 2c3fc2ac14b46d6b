namespace Basewise.Features.Names;

/// <summary>What a Dockerfile gives names to.</summary>
public enum NameKind
{
    Stage,
    Variable,

    /// <summary>The delimiter of a here-document.</summary>
    Delimiter,
}
