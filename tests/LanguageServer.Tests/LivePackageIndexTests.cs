using System.Diagnostics;
using Basewise.Remote;
using Basewise.Testing;
using Basewise.Testing.Hosts;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>An editor with an index of packages.</summary>
public sealed class LivePackageIndexTests : IAsyncLifetime
{
    private const string Requirements = "file:///shop/requirements.txt";

    private readonly ScriptedHost host = new(request => request.Path == "/simple/thing/"
        ? ScriptedAnswer.Json("""{"meta": {"api-version": "1.0"}, "files": [{"filename": "thing-7.1-py3-none-any.whl", "url": "thing-7.1-py3-none-any.whl"}]}""")
        : ScriptedAnswer.Of(404));

    private readonly ManualTimeProvider clock = new();
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("basewise-home-");
    private readonly RemoteNetwork network;

    public LivePackageIndexTests() => network = new RemoteNetwork(new RemoteSurroundings(clock, _ => null, home.FullName, Path.Combine(home.FullName, "cache")));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
        home.Delete(recursive: true);
    }

    [Fact]
    public async Task The_versions_that_an_index_has_are_offered_once_it_has_answered()
    {
        await using RunningServer server = await OpenAsync(isTrusted: true);
        Stopwatch watch = Stopwatch.StartNew();
        Assert.Empty(await LabelsAsync(server.Client));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));

        Assert.True(network.WaitForAnswers(LspClient.Patience), "no answer came");
        Assert.Equal(["7.1"], await LabelsAsync(server.Client));
    }

    [Fact]
    public async Task From_a_workspace_that_is_not_trusted_nobody_is_asked()
    {
        await using RunningServer server = await OpenAsync(isTrusted: false);
        Assert.Empty(await LabelsAsync(server.Client));

        Assert.True(network.WaitForAnswers(LspClient.Patience), "a question is under way");
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task An_address_with_a_password_in_the_settings_is_refused_without_telling_it()
    {
        await using RunningServer server = RunningServer.Start(Hosts.Memory, Surroundings);
        await server.InitializeAsync(options: new { trusted = true, packageIndexes = new[] { "https://me:s3cret@pypi.example.org/simple" } });

        string warning = (string?)(await server.Client.Next("window/logMessage", message => message.Value<int>("type") == 2))["message"] ?? "";

        Assert.Contains("basewise.packageIndexes", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", warning, StringComparison.Ordinal);
    }

    private Surroundings Surroundings => new(clock, (snapshot, options) => snapshot.Lint(options), _ => true) { Network = network };

    private async Task<RunningServer> OpenAsync(bool isTrusted)
    {
        RunningServer server = RunningServer.Start(Hosts.Memory, Surroundings);
        await server.InitializeAsync(options: new { trusted = isTrusted, packageIndexes = new[] { $"{host.Address}/simple" } });
        await server.Client.OpenAsync(Requirements, "thing==\n", languageId: "pip-requirements");
        return server;
    }

    private static async Task<string[]> LabelsAsync(LspClient client)
    {
        JToken? list = await client.RequestAsync("textDocument/completion", new { textDocument = new { uri = Requirements }, position = new { line = 0, character = 7 } });
        return [.. (list?["items"] ?? new JArray()).Select(item => (string?)item["label"] ?? "")];
    }
}
