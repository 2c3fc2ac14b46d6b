namespace Basewise.Analysis.Semantics.Commands;

/// <summary>Which operands of <c>pip install</c> are paths.</summary>
internal static class LocalPackage
{
    private static readonly string[] Archives = [".whl", ".tar.gz", ".zip", ".tar.bz2", ".tgz", "*"];

    /// <summary>Whether pip takes this for a folder with a project in it: it has a slash or begins with a dot (pip's own test).</summary>
    public static bool IsProject(string known) => IsPath(known) && !IsArchive(known);

    public static bool IsPath(string known)
    {
        string path = WithoutExtras(known);
        return (path.StartsWith('.') || path.Contains('/', StringComparison.Ordinal))
            && !known.Contains("://", StringComparison.Ordinal)
            && !known.Contains('@', StringComparison.Ordinal);
    }

    /// <summary>The folder of a project: <c>./app</c> of <c>./app[dev]</c>.</summary>
    public static string WithoutExtras(string known)
    {
        int bracket = known.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? known : known[..bracket];
    }

    private static bool IsArchive(string known)
    {
        string path = WithoutExtras(known);
        foreach (string ending in Archives)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
