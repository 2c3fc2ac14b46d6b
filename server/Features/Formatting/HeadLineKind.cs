namespace Basewise.Features.Formatting;

/// <summary>What stands on a line of an instruction.</summary>
internal enum HeadLineKind
{
    Content,
    Comment,

    /// <summary>Nothing, or only the character that continues the line.</summary>
    Blank,
}
