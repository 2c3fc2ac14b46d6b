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

    /// <param name="environment">Variables of a process of its own.</param>
    public static RunningServer Start(string host, Surroundings? surroundings = null, IReadOnlyDictionary<string, string>? environment = null) =>
        host == Hosts.Memory ? StartInMemory(surroundings) : StartBinary(environment);

    /// <summary>A server that has been initialized.</summary>
    public static async Task<RunningServer> OpenAsync(string host, object? capabilities = null, object? folders = null, Action<LspClient>? before = null)
    {
        RunningServer server = Start(host);
        before?.Invoke(server.Client);
        await server.InitializeAsync(capabilities, folders);
        return server;
    }

    /// <param name="options">What the client sends along without being asked.</param>
    public async Task InitializeAsync(object? capabilities = null, object? folders = null, object? options = null)
    {
        await Client.RequestAsync(
            "initialize",
            new { processId = (int?)null, rootUri = (string?)null, capabilities = capabilities ?? new { }, workspaceFolders = folders, initializationOptions = options });
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

    private static RunningServer StartBinary(IReadOnlyDictionary<string, string>? environment)
    {
        ProcessStartInfo start = new(Hosts.BinaryPath ?? "", ["server", "--stdio"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The executable did not start.");
        return new RunningServer(new LspClient(process.StandardInput.BaseStream, process.StandardOutput.BaseStream), ExitOfAsync(process), process);
    }

    private static async Task<int> ExitOfAsync(Process process)
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
