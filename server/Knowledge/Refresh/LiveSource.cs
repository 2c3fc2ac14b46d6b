namespace Basewise.Knowledge.Refresh;

/// <summary>Where a set of facts is published anew every day.</summary>
/// <param name="Name">What a person calls it on a command line.</param>
/// <param name="Set">The set that it renews.</param>
/// <param name="Address">Where it is on the internet.</param>
/// <param name="File">What it is called in a folder that mirrors all sources.</param>
/// <param name="MostBytes">Several times what it has today. A larger answer is something else.</param>
public sealed record LiveSource(string Name, string Set, Uri Address, string File, int MostBytes)
{
    private const int Megabyte = 1024 * 1024;
    private const string OfficialImages = "https://raw.githubusercontent.com/docker-library/official-images/master/library/";

    /// <summary>All of them. What renews the sizes comes after what renews the tags, which it is about.</summary>
    public static IReadOnlyList<LiveSource> All { get; } =
    [
        new("python", "python-tags", new(OfficialImages + "python"), "python", Megabyte),
        new("pypy", "pypy-tags", new(OfficialImages + "pypy"), "pypy", Megabyte),
        new("endoflife", "life-cycles", new("https://endoflife.date/api/v1/products/full"), "endoflife.json", 64 * Megabyte),
        new("hub", "python-sizes", new("https://hub.docker.com/v2/namespaces/library/repositories/python/tags?page_size=100"), "hub.json", 8 * Megabyte),
        new("osv", "advisories", new("https://osv-vulnerabilities.storage.googleapis.com/PyPI/all.zip"), "osv-pypi.zip", 512 * Megabyte),
        new("top", "package-names", new("https://hugovk.github.io/top-pypi-packages/top-pypi-packages.min.json"), "top-pypi-packages.min.json", 16 * Megabyte),
    ];
}
