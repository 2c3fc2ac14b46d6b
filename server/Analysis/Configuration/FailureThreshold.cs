namespace Basewise.Analysis.Configuration;

/// <summary>Which findings make the command line fail.</summary>
/// <param name="Least">The least severity that does; <c>null</c>: none does.</param>
public sealed record FailureThreshold(Severity? Least)
{
    /// <summary>The word for the one that no finding reaches.</summary>
    public const string None = "none";
}
