namespace Basewise.Python.Projects;

/// <summary>How an index is asked.</summary>
public enum PackageIndexKind
{
    /// <summary>Instead of PyPI.</summary>
    Primary,

    /// <summary>Beside the primary one: either may have the version that wins.</summary>
    Extra,

    /// <summary>Only for packages that name it.</summary>
    Explicit,

    /// <summary>A folder, or a page with links to files (<c>--find-links</c>).</summary>
    Links,
}
