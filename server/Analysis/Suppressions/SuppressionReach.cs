namespace Basewise.Analysis.Suppressions;

/// <summary>How much of a file a comment speaks of.</summary>
public enum SuppressionReach
{
    /// <summary>Nothing: it stands where no comment counts.</summary>
    Nothing,

    /// <summary>The instruction below it.</summary>
    Instruction,

    /// <summary>The stage below it, FROM included.</summary>
    Stage,

    /// <summary>A line of a file that names packages, with all lines of what begins on it.</summary>
    Line,
    File,
}
