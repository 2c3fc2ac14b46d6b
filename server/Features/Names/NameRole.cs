namespace Basewise.Features.Names;

/// <summary>What is done with a name in one place.</summary>
public enum NameRole
{
    /// <summary>AS, ARG, ENV, or the marker of a here-document.</summary>
    Declaration,

    /// <summary>A shell's own assignment, loop or <c>export</c>.</summary>
    Assignment,
    Reading,

    /// <summary>A stage by its number: it follows the stage, but there is no name to change.</summary>
    Number,
}
