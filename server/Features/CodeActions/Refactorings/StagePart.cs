namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>Which of the two stages an instruction belongs to.</summary>
internal enum StagePart
{
    Build,
    Runtime,

    /// <summary>Both: what it sets, or brings, is found by the instructions of either.</summary>
    Both,
}
