using Basewise.Python.Requirements;
using Basewise.Python.Versions;

namespace Basewise.Python.Wheels;

/// <summary>What the name of a source distribution says (PEP 625): <c>numpy-2.1.0.tar.gz</c>.</summary>
public sealed record SourceFileName(PackageName Name, PackageVersion Version)
{
    /// <summary>Reads a file's name as packaging does: the version is what follows the last <c>-</c>.</summary>
    /// <returns>Null for a name that no source distribution has.</returns>
    public static SourceFileName? Find(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        string? stem = fileName.EndsWith(".tar.gz", StringComparison.Ordinal) ? fileName[..^".tar.gz".Length]
            : fileName.EndsWith(".zip", StringComparison.Ordinal) ? fileName[..^".zip".Length] : null;
        int dash = stem?.LastIndexOf('-') ?? -1;
        return stem is not null && dash >= 0 && PackageName.Find(stem[..dash]) is { } name && PackageVersion.Find(stem[(dash + 1)..]) is { } version
            ? new SourceFileName(name, version)
            : null;
    }
}
