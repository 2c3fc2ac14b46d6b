using System.Diagnostics;
using System.Text.Json;
using Basewise.Python.Wheels;

namespace Basewise.Testing.Hosts;

/// <summary>pip itself, which is asked what it would install.</summary>
public static class RealPip
{
    /// <param name="index">The address of the index, on this machine.</param>
    /// <returns>The name of the wheel that pip chooses; null where it finds none that fits.</returns>
    public static async Task<string?> AskAsync(string index, string requirement, string python, WheelPlatform platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        string[] arguments =
        [
            "-m", "pip", "install", "--isolated", "--disable-pip-version-check", "--quiet", "--dry-run", "--ignore-installed", "--no-deps", "--report", "-",
            "--target", Path.GetTempPath(), "--only-binary=:all:", "--implementation", "cp", "--python-version", python, "--no-cache-dir",
            "--index-url", index, "--trusted-host", "127.0.0.1",
            .. platform.Tags.SelectMany(tag => (string[])["--platform", tag]), requirement,
        ];
        using Process pip = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("Python did not start.");
        Task<string> complaints = pip.StandardError.ReadToEndAsync();
        string report = await pip.StandardOutput.ReadToEndAsync();
        await pip.WaitForExitAsync();
        if (pip.ExitCode != 0)
        {
            string complaint = await complaints;
            return complaint.Contains("No matching distribution", StringComparison.Ordinal) ? null : throw new InvalidOperationException($"pip failed: {complaint}");
        }

        using JsonDocument document = JsonDocument.Parse(report);
        string url = document.RootElement.GetProperty("install")[0].GetProperty("download_info").GetProperty("url").GetString() ?? "";
        return Uri.UnescapeDataString(url[(url.LastIndexOf('/') + 1)..].Split('#')[0]);
    }
}
