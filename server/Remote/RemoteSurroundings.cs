using System.Security.Cryptography.X509Certificates;

namespace Basewise.Remote;

/// <summary>What the network's side takes from the person's environment, so that a test can put something else in its place.</summary>
/// <param name="Variable">The value of an environment variable; null where it is not set.</param>
/// <param name="Home">The person's own folder.</param>
/// <param name="CacheFolder">Where answers outlast the program; null where they do not.</param>
public sealed record RemoteSurroundings(TimeProvider Clock, Func<string, string?> Variable, string Home, string? CacheFolder)
{
    /// <summary>Who is believed about what a host is; null: whom the system believes.</summary>
    public X509Certificate2Collection? Roots { get; init; }

    /// <summary>Those of this process.</summary>
    public static RemoteSurroundings OfThisProcess(TimeProvider clock)
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return new RemoteSurroundings(clock, Environment.GetEnvironmentVariable, home, FindCacheFolder(home));
    }

    private static string? FindCacheFolder(string home)
    {
        string? parent = OperatingSystem.IsWindows() ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches")
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache ? cache : Path.Combine(home, ".cache");
        return Path.IsPathFullyQualified(parent) ? Path.Combine(parent, "basewise", "answers") : null;
    }
}
