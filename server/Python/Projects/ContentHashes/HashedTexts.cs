namespace Basewise.Python.Projects.ContentHashes;

/// <summary>What a tool takes the digest of.</summary>
/// <param name="Candidates">One for each way of the tool's versions.</param>
/// <param name="AreAll">Whether the version that made the lock is known to use one of them.</param>
internal sealed record HashedTexts(IReadOnlyList<string> Candidates, bool AreAll);
