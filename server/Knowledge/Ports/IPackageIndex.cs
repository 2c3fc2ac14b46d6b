using Basewise.Python.Requirements;

namespace Basewise.Knowledge.Ports;

/// <summary>
/// The indexes of Python packages. Every question is answered at once from what is known by now; where it is allowed, a fresher answer is
/// fetched behind, and <see cref="Changed"/> tells of it.
/// </summary>
public interface IPackageIndex
{
    /// <summary>An answer is not what it was. Raised on any thread.</summary>
    event Action? Changed;

    /// <summary>All files of a project, of all its indexes together, as pip looks for them.</summary>
    /// <param name="sources">Where the file that asks for the project says that packages come from; null where it says nothing, so that the person's own pip decides.</param>
    Heard<ProjectFiles> FilesOf(PackageName project, PackageSources? sources = null);

    /// <summary>What a file says of itself, where its index tells that without the file (PEP 658).</summary>
    Heard<CoreMetadata> MetadataOf(IndexFile file);
}
