using System.Collections.Immutable;
using Basewise.Python.Requirements;

namespace Basewise.Python.Projects;

/// <summary>What a dependency is taken from that comes from no index.</summary>
/// <param name="Location">The URL or path as it is read; for a workspace's project its name.</param>
public sealed record DependencySource(DependencySourceKind Kind, RequirementsWord Location)
{
    /// <summary>The program that fetches it: <c>git</c>, <c>hg</c>, <c>svn</c>, <c>bzr</c>. Null where it is in no version control.</summary>
    public string? VersionControl { get; init; }

    /// <summary>The branch, tag or commit. Null where none is named, and so the newest commit is taken.</summary>
    public RequirementsWord? Revision { get; init; }

    /// <summary>The folder in it that holds the project. Null for its root.</summary>
    public RequirementsWord? Subdirectory { get; init; }

    /// <summary>What names the package in it: <c>#egg=name</c>, or the file name of a wheel. Null where nothing does.</summary>
    public RequirementsWord? NamedBy { get; init; }

    /// <summary>The extras behind the name that a URL gives: <c>#egg=name[extra]</c>.</summary>
    public ImmutableArray<RequirementsWord> Extras { get; init; } = [];

    /// <summary>The user and password in a URL, without the <c>@</c>. Null where there are none.</summary>
    public RequirementsWord? Credentials { get; init; }

    /// <summary>Whether it is always the same: a full commit of git or Mercurial, not a branch or a tag that may move.</summary>
    public bool IsFixed => Kind is DependencySourceKind.VersionControl
        && Revision is { Text: { Length: 40 or 64 } text } && text.All(char.IsAsciiHexDigit);
}
