using System.Security.Cryptography;
using System.Text;
using Basewise.Python.Projects.ContentHashes;

namespace Basewise.Python.Projects;

/// <summary>
/// The digest that Poetry, PDM and Pipenv put into a lock, of what they think matters in the project file: they call a lock outdated where it
/// is another one by then.
/// </summary>
public static class ContentHash
{
    private const string Sha256 = "sha256:";

    /// <summary>Whether a lock was made of the project file as it is now.</summary>
    /// <returns>Null where that cannot be told: the lock has no digest, or one that another version of its tool may have made differently.</returns>
    public static bool? IsOf(DependencyFile project, DependencyFile madeLock)
    {
        ArgumentNullException.ThrowIfNull(project);
        ArgumentNullException.ThrowIfNull(madeLock);
        if (madeLock.ContentHash is not { Text: var written } || project.Data is not { Problems: [] } data || madeLock.Data is not { Problems: [] } lockData) return null;

        HashedTexts? hashed = madeLock.Kind switch
        {
            DependencyFileKind.PipfileLock => PipfileHash.TextsOf(data.Root),
            DependencyFileKind.PoetryLock => PoetryHash.TextsOf(data.Root, madeLock.Source),
            DependencyFileKind.PdmLock => PdmHash.TextsOf(data.Root, lockData.Root),
            _ => null,
        };
        if (hashed is null) return null;

        string expected = written.StartsWith(Sha256, StringComparison.Ordinal) ? written[Sha256.Length..] : written;
        if (hashed.Candidates.Any(candidate => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(candidate))) == expected)) return true;

        return hashed.AreAll ? false : null;
    }
}
