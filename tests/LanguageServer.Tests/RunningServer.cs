using System.Diagnostics;
using System.IO.Pipelines;
using Basewise.Knowledge.Ports;
using Basewise.Testing;

namespace Basewise.LanguageServer.Tests;

/// <summary>A server and the client that talks to it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process? process;

    private RunningServer(LspClient client, Task<int> exit, Process? process)
    {
        Client = client;
        Exit = exit;
        this.process = process;
    }

    public LspClient Client { get; }

    /// <summary>The status that the server ends with.</summary>
    public Task<int> Exit { get; }

    public static RunningServer Start(string host, Surroundings? surroundings = null) =>
        host == Hosts.Memory ? StartInMemory(surroundings) : StartBinary();

    /// <summary>A server that has been initialized.</summary>
    public static async Task<RunningServer> OpenAsync(string host, object? capabilities = null, object? folders = null, Action<LspClient>? before = null)
    {
        RunningServer server = Start(host);
        before?.Invoke(server.Client);
        await server.InitializeAsync(capabilities, folders);
        return server;
    }

    public async Task InitializeAsync(object? capabilities = null, object? folders = null)
    {
        await Client.RequestAsync(
            "initialize", new { processId = (int?)null, rootUri = (string?)null, capabilities = capabilities ?? new { }, workspaceFolders = folders });
        await Client.NotifyAsync("initialized", new { });
    }

    /// <summary>Ends the conversation as the protocol wants it.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> StopAsync()
    {
        await Client.RequestAsync("shutdown");
        await Client.NotifyAsync("exit");
        return await Exit.WaitAsync(LspClient.Patience);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        if (process is null) return;

        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static RunningServer StartInMemory(Surroundings? surroundings)
    {
        Pipe toServer = new();
        Pipe fromServer = new();
        Task<int> exit = Task.Run(async () =>
        {
            Stream output = fromServer.Writer.AsStream();
            int status = surroundings is null
                ? await Server.RunAsync(toServer.Reader.AsStream(), output, TimeProvider.System, NoNetwork.Instance)
                : await Server.RunAsync(toServer.Reader.AsStream(), output, surroundings);
            await output.DisposeAsync();
            return status;
        });
        return new RunningServer(new LspClient(toServer.Writer.AsStream(), fromServer.Reader.AsStream()), exit, process: null);
    }

    private static RunningServer StartBinary()
    {
        Process process = Process.Start(new ProcessStartInfo(Hosts.BinaryPath ?? "", ["server", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("The executable did not start.");
        return new RunningServer(new LspClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream), ExitOfAsync(process), process);
    }

    private static async Task<int> ExitOfAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
