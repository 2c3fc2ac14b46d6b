using Basewise.Analysis.Semantics;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Dependencies;

/// <summary>Which indexes a file asks.</summary>
internal static class KnownIndexes
{
    /// <summary>Whether PyPI is all that is asked for packages: another index may have one under any name.</summary>
    public static bool AsksPyPiAlone(DependencyFile file) =>
        file.Indexes.All(index => index.Kind is PackageIndexKind.Links || UrlHost.Find(index.Url.Text) is "pypi.org" or "pypi.python.org" or "www.pypi.org");
}
