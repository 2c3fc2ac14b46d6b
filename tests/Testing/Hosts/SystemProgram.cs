namespace Basewise.Testing.Hosts;

/// <summary>A program of this machine that tests talk to.</summary>
public static class SystemProgram
{
    // Where servers are on Debian, which only root has in PATH.
    private const string Servers = "/usr/sbin";

    /// <returns>Its full path.</returns>
    /// <param name="package">Debian's package that has it.</param>
    public static string Get(string name, string package) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append(Servers).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException($"These tests need {name}. On Debian or Ubuntu: sudo apt-get install {package}");
}
