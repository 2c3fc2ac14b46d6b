namespace Basewise.Analysis.Semantics.Installs;

/// <summary>Paths in which Python keeps its modules.</summary>
public static class SitePackages
{
    /// <summary>Where the official image has its Python.</summary>
    internal const string SystemPrefix = "/usr/local";

    /// <summary>The series that a path names: <c>3.12</c> for <c>/usr/local/lib/python3.12/site-packages</c> and what is in it.</summary>
    public static string? FindSeries(string path)
    {
        const string Folder = "/python";
        for (int at = path.IndexOf(Folder, StringComparison.Ordinal); at >= 0; at = path.IndexOf(Folder, at + 1, StringComparison.Ordinal))
        {
            // "lib" tells it from a project's folder that is called python3.
            bool isLibrary = path.AsSpan(0, at).EndsWith("/lib", StringComparison.Ordinal) || path.AsSpan(0, at).EndsWith("/lib64", StringComparison.Ordinal);
            int start = at + Folder.Length;
            int end = start;
            while (end < path.Length && (char.IsAsciiDigit(path[end]) || path[end] == '.')) end++;

            ReadOnlySpan<char> series = path.AsSpan(start, end - start);
            int dot = series.IndexOf('.');
            bool isSeries = dot > 0 && dot + 1 < series.Length && series[(dot + 1)..].IndexOf('.') < 0;
            if (isLibrary && isSeries && (end == path.Length || path[end] == '/')) return series.ToString();
        }

        return null;
    }

    /// <summary>Which part of the Python at <see cref="SystemPrefix"/> a copied folder is; <c>null</c> where it is none of it.</summary>
    internal static InstallPart? FindSystemPart(string path)
    {
        if (!ImagePath.IsWithin(path, SystemPrefix)) return path == "/" || path == "/usr" ? InstallPart.Whole : null;

        return FindPart(path[SystemPrefix.Length..]);
    }

    /// <param name="below">What follows the path of a location: <c>/lib/python3.12/site-packages</c>.</param>
    internal static InstallPart? FindPart(string below)
    {
        if (below.Length == 0) return InstallPart.Whole;
        if (below == "/bin" || below.StartsWith("/bin/", StringComparison.Ordinal)) return InstallPart.Scripts;

        // A single package out of site-packages is as much as its author wants.
        bool isLibrary = below is "/lib" or "/lib64" || (FindSeries(below) is not null && below.Split('/') is { Length: 3 } or [_, _, _, "site-packages" or "dist-packages"]);
        return isLibrary ? InstallPart.Library : null;
    }
}
