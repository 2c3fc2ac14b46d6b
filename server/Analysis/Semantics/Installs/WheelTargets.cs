using System.Collections.Concurrent;
using Basewise.Knowledge.Images;
using Basewise.Python.Wheels;

namespace Basewise.Analysis.Semantics.Installs;

/// <summary>
/// Which wheels install on the Pythons that there are. The list of each is long, and follows from these words alone: it is put together once for
/// all stages and all versions of all files.
/// </summary>
internal static class WheelTargets
{
    /// <summary>More kinds of Python than a workspace has.</summary>
    private const int MostTargets = 50;

    /// <summary>The musl of every Alpine that is left, whose wheels are for 1.2 or earlier.</summary>
    private const int MuslMinor = 2;

    private static readonly ConcurrentDictionary<Words, WheelTarget?> Known = new();

    private sealed record Words(string Series, Libc Libc, int? GlibcMinor, string Machine);

    /// <summary>Null where too little is known to tell.</summary>
    /// <param name="series">Of the Python: <c>3.12</c>.</param>
    /// <param name="glibcMinor">The 36 of glibc 2.36; null where that is not known.</param>
    /// <param name="machine">As Python calls it: <c>aarch64</c>.</param>
    public static WheelTarget? Find(string series, Libc libc, int? glibcMinor, string machine)
    {
        Words words = new(series, libc, glibcMinor, machine);
        if (Known.TryGetValue(words, out WheelTarget? target)) return target;
        if (Known.Count >= MostTargets) Known.Clear();
        return Known.GetOrAdd(words, Make);
    }

    private static WheelTarget? Make(Words words) => PythonInterpreter.FindCPython(words.Series) is not { } interpreter ? null : words switch
    {
        { Libc: Libc.Musl } => new WheelTarget(interpreter, WheelPlatform.Musl(MuslMinor, words.Machine)),
        { Libc: Libc.Glibc, GlibcMinor: { } glibc } => new WheelTarget(interpreter, WheelPlatform.Glibc(glibc, words.Machine)),
        _ => null,
    };
}
