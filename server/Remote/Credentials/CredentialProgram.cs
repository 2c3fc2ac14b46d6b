using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Basewise.Remote.Answers;

namespace Basewise.Remote.Credentials;

/// <summary>
/// <c>docker-credential-NAME get</c>: a program that a person's Docker configuration names and that keeps credentials. It is looked for in
/// the absolute folders of PATH, so that none in the workspace is taken for it.
/// </summary>
/// <param name="path">The value of PATH.</param>
internal sealed class CredentialProgram(string path, TimeProvider clock)
{
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <returns>Null where the program does not exist, fails, or has nothing for that address.</returns>
    public async Task<Credential?> AskAsync(string name, string address, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } program) return null;

        ProcessStartInfo start = new(program, ["get"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        // From before it is started: what it does at once is seen by others sooner than by who started it.
        using CancellationTokenSource time = new(LongestWait, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
        try
        {
            using Process? process = Process.Start(start);
            return process is null ? null : await AskAsync(process, address, either.Token, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or InvalidOperationException or JsonException)
        {
            return null;
        }
    }

    /// <param name="end">When nobody waits for it any longer, for whatever reason.</param>
    private static async Task<Credential?> AskAsync(Process process, string address, CancellationToken end, CancellationToken cancellationToken)
    {
        try
        {
            // What it says on standard error may hold a secret: it is read, so that it does not wait for a reader, and dropped.
            Task complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, end);
            await TellAsync(process.StandardInput, address, end).ConfigureAwait(false);
            char[] answer = new char[LongestAnswer];
            int length = await process.StandardOutput.ReadBlockAsync(answer, end).ConfigureAwait(false);
            if (length == LongestAnswer) return null;

            await complaints.ConfigureAwait(false);
            await process.WaitForExitAsync(end).ConfigureAwait(false);
            return process.ExitCode == 0 ? Read(answer.AsMemory(0, length)) : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // One that keeps a single credential need not read for what it is asked, and may have ended by then: its answer counts all the same.
    private static async Task TellAsync(StreamWriter input, string address, CancellationToken cancellationToken)
    {
        try
        {
            await input.WriteLineAsync(address.AsMemory(), cancellationToken).ConfigureAwait(false);
            input.Close();
        }
        catch (IOException)
        {
            await input.BaseStream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static Credential? Read(ReadOnlyMemory<char> answer)
    {
        using JsonDocument document = JsonDocument.Parse(answer);
        return document.RootElement.FindText("Username") is { Length: > 0 } user && document.RootElement.FindText("Secret") is { Length: > 0 } secret
            ? new Credential(user, secret)
            : null;
    }

    private string? Find(string name)
    {
        if (name.Length is 0 or > 64 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')) return null;

        string file = $"docker-credential-{name}{(OperatingSystem.IsWindows() ? ".exe" : "")}";
        return path.Split(Path.PathSeparator).Where(Path.IsPathFullyQualified).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
