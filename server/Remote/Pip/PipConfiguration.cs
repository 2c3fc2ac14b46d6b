using System.Collections.Immutable;
using Basewise.Knowledge.Ports;

namespace Basewise.Remote.Pip;

/// <summary>
/// Where the person's own pip takes packages from: its configuration files and the variables <c>PIP_…</c>. Files are looked at every few seconds at
/// the most, and read again once they have changed.
/// </summary>
internal sealed class PipConfiguration(Func<string, string?> variable, string home, TimeProvider clock)
{
    public const string PyPI = "https://pypi.org/simple";

    private const long LongestFile = 1024 * 1024;
    private static readonly TimeSpan LookedAtFor = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private PackageSources? sources;
    private DateTimeOffset until;

    /// <summary>The indexes, the one that stands for PyPI first. As long as they are the same, so is the object.</summary>
    public PackageSources Sources
    {
        get
        {
            DateTimeOffset now = clock.GetUtcNow();
            lock (gate)
            {
                if (sources is { } known && now < until) return known;

                until = now + LookedAtFor;
                PackageSources read = Read();
                return sources = sources == read ? sources : read;
            }
        }
    }

    private PackageSources Read()
    {
        Dictionary<string, string> settings = [];
        foreach (string place in PipPlaces.Find(variable, home))
        {
            foreach ((string key, string value) in PipConfigFile.Read(ReadFile(place))) settings[key] = value;
        }

        foreach (string key in (ReadOnlySpan<string>)["index-url", "extra-index-url", "no-index"])
        {
            if (variable($"PIP_{key.ToUpperInvariant().Replace('-', '_')}") is { Length: > 0 } value) settings[key] = value;
        }

        if (IsOn(settings.GetValueOrDefault("no-index"))) return new PackageSources(null, []);

        string[] extra = settings.GetValueOrDefault("extra-index-url", "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return new PackageSources(settings.GetValueOrDefault("index-url", PyPI).Trim(), [.. extra]);
    }

    private static bool IsOn(string? value) => value?.Trim().ToLowerInvariant() is "1" or "true" or "yes" or "on" or "y" or "t";

    private static string ReadFile(string place)
    {
        try
        {
            FileInfo info = new(place);
            return info.Exists && info.Length <= LongestFile ? File.ReadAllText(place) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As if it were not there: pip itself says what is wrong with it.
            return "";
        }
    }
}
