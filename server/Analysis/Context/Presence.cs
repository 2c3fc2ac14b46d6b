namespace Basewise.Analysis.Context;

/// <summary>Whether something is there.</summary>
public enum Presence
{
    /// <summary>It cannot be told.</summary>
    Unknown,
    Missing,
    File,
    Folder,
}
