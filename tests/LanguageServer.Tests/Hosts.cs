namespace Basewise.LanguageServer.Tests;

/// <summary>
/// Where the server under test runs: in the tests' own process behind two pipes, and as the executable that users get. What is missing without
/// the executable is what ahead-of-time compilation may break, so <see cref="BinaryTests"/> insists on it where it counts.
/// </summary>
internal static class Hosts
{
    public const string Memory = "in memory";
    public const string Binary = "executable";

    /// <summary>The executable that BASEWISE_BINARY names, or <c>null</c>.</summary>
    public static string? BinaryPath { get; } = Environment.GetEnvironmentVariable("BASEWISE_BINARY") is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    public static IReadOnlyList<string> Names { get; } = BinaryPath is null ? [Memory] : [Memory, Binary];
}
