namespace Basewise.Python.Projects;

/// <summary>What a dependency is taken from that comes from no index.</summary>
public enum DependencySourceKind
{
    /// <summary>An archive behind a URL.</summary>
    Url,

    /// <summary>A repository of git, Mercurial, Subversion or Bazaar.</summary>
    VersionControl,

    /// <summary>A folder or an archive on disk.</summary>
    Path,

    /// <summary>Another project of the same workspace.</summary>
    Workspace,
}
