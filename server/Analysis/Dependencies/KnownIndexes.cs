using Basewise.Analysis.Semantics.Indexes;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Dependencies;

/// <summary>Which indexes a file asks.</summary>
public static class KnownIndexes
{
    /// <summary>Whether PyPI is all that is asked for packages: another index may have one under any name.</summary>
    public static bool AsksPyPiAlone(DependencyFile file) =>
        file.Indexes.All(index => index.Kind is PackageIndexKind.Links || IsPyPi(index.Url.Text));

    /// <summary>Whether what a lock or a file calls an index means PyPI, so that nothing more is said by it.</summary>
    public static bool IsPyPiByName(string name) => name is "" or "pypi" or "PyPI" || IsPyPi(name);

    /// <summary>Whether an index's address is PyPI's.</summary>
    public static bool IsPyPi(string url) => UrlHost.Find(url) is "pypi.org" or "pypi.python.org" or "www.pypi.org";
}
