using System.Text;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Releases;

namespace Basewise.Features.Hover;

/// <summary>
/// The images of one series side by side. A hover in VS Code has room for about 85 columns, so that cells are short; what
/// follows from them is said once below the table.
/// </summary>
internal static class VariantTable
{
    private const int BarLength = 6;

    /// <summary>Keeps the parts of a figure on one line where the hover is narrow.</summary>
    private const char NoBreak = '\u00A0';

    /// <param name="current">The full tag's variant to mark: <c>slim-trixie</c>; null for none.</param>
    /// <returns>Null where nothing of the series is built any more.</returns>
    public static string? Write(string series, string? current, DateOnly today)
    {
        PythonCatalog catalog = PythonCatalog.Bundled;
        (PythonImage Image, DownloadSize? Size)[] rows =
        [
            .. catalog.VariantsOf(series)
                .Where(image => !image.IsWindows && !HasEnded(image, today))
                .OrderBy(image => image.Flavour)
                .Select(image => (image, catalog.FindSize(image, Platform.Amd64))),
        ];
        if (rows.Length == 0) return null;

        long largest = rows.Max(row => row.Size?.Bytes ?? 0);
        var table = new StringBuilder("""
            | Tag | Download | libc | Wheels | Lacks | Until | Take it for |
            |:--|:--|:--|:--|:--|:--|:--|

            """);
        foreach ((PythonImage image, DownloadSize? size) in rows)
        {
            string tag = $"`{series}-{image.Variant}`";
            bool newest = rows.First(row => row.Image.Flavour == image.Flavour).Image == image;
            bool musl = image.Distribution?.Libc == Libc.Musl;
            table.Append("| ").Append(image.Variant == current ? $"▶ **{tag}**" : tag)
                .Append(" | ").Append(size is null ? "unknown" : $"{Phrases.Bar(size.Bytes, largest, BarLength)}{NoBreak}{size.ToMegabytes(about: "~").Replace(' ', NoBreak)}")
                .Append(" | ").Append(musl ? "musl" : "glibc")
                .Append(" | ").Append(musl ? "musllinux" : "manylinux")
                .Append(" | ").Append(Lacks(image))
                .Append(" | ").Append(Until(image))
                .Append(" | ").Append(Purpose(image, newest))
                .Append(" |\n");
        }

        return table.ToString().TrimEnd();
    }

    /// <summary>Which variant to take for what, and what breaks where.</summary>
    public static string Advice(PythonSeries series) =>
        $"""
        **Take** `{series.Name}-{series.DefaultSlim}` to run most services. **Build** C extensions on `{series.Name}-{series.DefaultFull}`, in a stage before it.
        **Alpine** only where each dependency is pure Python or has musllinux wheels: manylinux wheels do not install there, the rest is compiled, and `bash` is missing.
        """;

    private static bool HasEnded(PythonImage image, DateOnly today) =>
        image.Distribution is { } distribution && LifeCycles.Bundled.Find(distribution)?.StatusOn(today) == SupportStatus.Ended;

    private static string Until(PythonImage image) =>
        image.Distribution is { } distribution && LifeCycles.Bundled.Find(distribution)?.LastDay is { } day ? Phrases.Month(day).Replace(' ', NoBreak) : "unknown";

    private static string Lacks(PythonImage image) => image.Flavour switch
    {
        Flavour.Full => "–",
        Flavour.Alpine => $"gcc,{NoBreak}bash",
        _ => "gcc",
    };

    private static string Purpose(PythonImage image, bool newest) => (image.Flavour, newest) switch
    {
        (Flavour.Full, true) => "build stages",
        (Flavour.Slim, true) => "most services",
        (Flavour.Alpine, true) => "pure Python",
        _ => image.Distribution?.ShortName ?? "unknown",
    };
}
