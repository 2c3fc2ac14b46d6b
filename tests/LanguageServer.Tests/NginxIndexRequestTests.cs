using Basewise.Remote;
using Basewise.Testing;
using Basewise.Testing.Hosts;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>An editor before a real web server with real files: what the index has is on offer, told and judged by.</summary>
public sealed class NginxIndexRequestTests : IAsyncLifetime
{
    private const string Requirements = "file:///shop/requirements.txt";
    private const string Dockerfile = "file:///shop/Dockerfile";

    private static readonly SampleFile[] Files =
    [
        new("webby-1.0-py3-none-any.whl"),
        new("webby-1.1-py3-none-any.whl", Yanked: "loses orders"),
        new("webby-1.2-py3-none-any.whl") { Described = "Summary: Serves the shop\nRequires-Python: >=3.9\nRequires-Dist: fastloop>=1; extra == 'standard'\nProvides-Extra: standard\nProvides-Extra: reload\n" },
        new("webby-1.2.tar.gz"),
        new("webby-2.0-py3-none-any.whl", RequiresPython: ">=3.14"),
        new("fastloop-1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
        new("fastloop-1.0-cp312-cp312-musllinux_1_2_x86_64.whl"),
        new("fastloop-1.1-cp312-cp312-manylinux_2_28_x86_64.whl"),
        new("fastloop-1.1.tar.gz"),
    ];

    private readonly ManualTimeProvider clock = new();
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("basewise-home-");
    private readonly RemoteNetwork network;
    private NginxIndex? index;

    public NginxIndexRequestTests() => network = new RemoteNetwork(new RemoteSurroundings(clock, _ => null, home.FullName, Path.Combine(home.FullName, "cache")));

    private NginxIndex Index => index ?? throw new InvalidOperationException("It has not started.");

    public async Task InitializeAsync() => index = await NginxIndex.StartAsync(Files);

    public async Task DisposeAsync()
    {
        network.Dispose();
        await Index.DisposeAsync();
        home.Delete(recursive: true);
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("plain")]
    public async Task The_extras_that_the_metadata_of_the_release_name_are_offered(string form)
    {
        await using RunningServer server = await StartAsync(form);
        await server.Client.OpenAsync(Requirements, "webby[]==1.2\n", languageId: "pip-requirements");
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-alpine\nRUN pip install \"webby[\"\n");

        string[] expected = ["standard: fastloop", "reload: "];
        Assert.Equal(expected, await HearAsync(server.Client, Requirements, 0, 6));
        // 2.0 has no metadata: the newest that has some tells.
        Assert.Equal(expected, await HearAsync(server.Client, Dockerfile, 1, 23));
    }

    [Fact]
    public async Task The_digests_of_a_versions_files_are_offered()
    {
        await using RunningServer server = await StartAsync("simple");
        await server.Client.OpenAsync(Requirements, "webby==1.2 --hash=\n", languageId: "pip-requirements");

        string[] items = await HearAsync(server.Client, Requirements, 0, 18);

        Assert.Equal([.. Files.Where(file => file.Name.StartsWith("webby-1.2", StringComparison.Ordinal)).Select(file => $"sha256:{file.Sha256}: {file.Name}, from {Index.Authority}")], items);
    }

    [Fact]
    public async Task The_versions_behind_a_command_tell_what_they_mean_for_this_image()
    {
        await using RunningServer server = await StartAsync("simple");
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-alpine\nRUN pip install webby== fastloop==\n");

        string[] webby = await HearAsync(server.Client, Dockerfile, 1, 23);
        string[] fastloop = await HearAsync(server.Client, Dockerfile, 1, 34);

        Assert.Equal(
            ["2.0: newest · Python >=3.14 · not for Python 3.12", "1.2: has a wheel", "1.0: has a wheel", "1.1: taken back: loses orders · has a wheel"],
            webby);
        Assert.Equal(["1.1: newest · no wheel for musl", "1.0: has a wheel"], fastloop);
    }

    [Theory]
    [InlineData("simple")]
    [InlineData("plain")]
    public async Task A_hover_tells_what_the_index_has_of_a_package_for_this_image(string form)
    {
        await using RunningServer server = await StartAsync(form);
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-alpine3.22\nRUN pip install fastloop webby==1.1\n");

        string open = await HoverAsync(server.Client, Dockerfile, 1, 18);
        string pinned = await HoverAsync(server.Client, Dockerfile, 1, 28);

        Assert.StartsWith($"**fastloop**  \nNow **1.1**, the newest on {Index.Authority} (", open, StringComparison.Ordinal);
        Assert.Contains("This image (Python 3.12, Alpine 3.22): ⚠ no wheel for musl: it is built from source", open, StringComparison.Ordinal);
        Assert.Contains($", {Index.Authority}", open, StringComparison.Ordinal);
        Assert.Contains("⚠ Taken back by its maker: `loses orders`", pinned, StringComparison.Ordinal);
        Assert.Contains($"Newest on {Index.Authority}", pinned, StringComparison.Ordinal);
    }

    private async Task<RunningServer> StartAsync(string form)
    {
        Surroundings surroundings = new(clock, (snapshot, options) => snapshot.Lint(options), _ => true) { Network = network };
        RunningServer server = RunningServer.Start(Hosts.Memory, surroundings);
        await server.InitializeAsync(options: new { trusted = true, packageIndexes = new[] { $"http://{Index.Authority}/{form}" } });
        return server;
    }

    /// <summary>Asks until nothing more is to be heard: a page may lead to metadata.</summary>
    private async Task<string[]> HearAsync(LspClient client, string uri, int line, int character)
    {
        for (int round = 0; round < 2; round++)
        {
            await CompleteAsync(client, uri, line, character);
            Assert.True(network.WaitForAnswers(LspClient.Patience), "no answer came");
        }

        return await CompleteAsync(client, uri, line, character);
    }

    private async Task<string> HoverAsync(LspClient client, string uri, int line, int character)
    {
        object question = new { textDocument = new { uri }, position = new { line, character } };
        await client.RequestAsync("textDocument/hover", question);
        Assert.True(network.WaitForAnswers(LspClient.Patience), "no answer came");
        return (string?)(await client.RequestAsync("textDocument/hover", question))?["contents"]?["value"] ?? "";
    }

    private static async Task<string[]> CompleteAsync(LspClient client, string uri, int line, int character)
    {
        JToken? list = await client.RequestAsync("textDocument/completion", new { textDocument = new { uri }, position = new { line, character } });
        return [.. (list?["items"] ?? new JArray()).Select(item => $"{(string?)item["label"]}: {(string?)item["detail"]}")];
    }
}
