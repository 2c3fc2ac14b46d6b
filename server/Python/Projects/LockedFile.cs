using Basewise.Python.Requirements;

namespace Basewise.Python.Projects;

/// <summary>A wheel or source distribution that a lock lists.</summary>
/// <param name="Name">The file's name, with the span of the path or URL that it is the end of. Null where only the digest is listed.</param>
public sealed record LockedFile(RequirementsWord? Name, FileHash? Hash)
{
    /// <summary>Where it is. Null where the lock does not say.</summary>
    public RequirementsWord? Url { get; init; }

    /// <summary>Its size in bytes. Null where the lock does not say.</summary>
    public long? Size { get; init; }
}
