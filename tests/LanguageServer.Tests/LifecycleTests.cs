using System.Diagnostics;
using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>From the first message to the exit status.</summary>
public class LifecycleTests
{
    private const int NotInitialized = -32002;
    private const int InvalidRequest = -32600;
    private const int MethodNotFound = -32601;

    [Theory, AllHosts]
    public async Task Requests_before_initialize_are_refused(string host)
    {
        await using RunningServer server = RunningServer.Start(host);

        Assert.Equal(NotInitialized, await server.Client.RequestErrorAsync("textDocument/hover", LspDocuments.At("file:///Dockerfile", 0, 0)));
        Assert.Equal(NotInitialized, await server.Client.RequestErrorAsync("shutdown"));
        Assert.Equal(NotInitialized, await server.Client.RequestErrorAsync("no/such/method"));
    }

    [Theory, AllHosts]
    public async Task Notifications_before_initialize_are_dropped(string host)
    {
        await using RunningServer server = RunningServer.Start(host);
        await server.Client.OpenAsync("file:///Dockerfile", "FROM python:3.12\n");

        await server.InitializeAsync();

        Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("textDocument/hover", LspDocuments.At("file:///Dockerfile", 0, 7)))?.Type);
    }

    [Theory, AllHosts]
    public async Task Initialize_tells_what_the_server_does(string host)
    {
        await using RunningServer server = RunningServer.Start(host);

        JToken? result = await server.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = new { } });

        Assert.Equal("basewise", (string?)result?["serverInfo"]?["name"]);
        Assert.Equal("utf-16", (string?)result?["capabilities"]?["positionEncoding"]);
        Assert.Equal(2, (int?)result?["capabilities"]?["textDocumentSync"]?["change"]);
        Assert.True((bool?)result?["capabilities"]?["hoverProvider"]);
        Assert.Equal(["quickfix", "source.fixAll.basewise", "refactor", "refactor.rewrite", "refactor.extract"], result?["capabilities"]?["codeActionProvider"]?["codeActionKinds"]?.Values<string>() ?? []);
        Assert.Null(result?["capabilities"]?["diagnosticProvider"]);
    }

    [Theory, AllHosts]
    public async Task Initialize_is_answered_whatever_its_capabilities_are(string host)
    {
        await using RunningServer server = RunningServer.Start(host);

        JToken? result = await server.Client.RequestAsync("initialize", JObject.Parse("""
            {"processId":null,"rootPath":"/","unknown":[1,{"a":null}],"capabilities":{"workspace":{"workspaceEdit":null,"x":1},"experimental":{"y":[]}}}
            """));

        Assert.NotNull(result?["capabilities"]);
    }

    [Theory, AllHosts]
    public async Task A_second_initialize_is_refused(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        Assert.Equal(InvalidRequest, await server.Client.RequestErrorAsync("initialize", new { processId = (int?)null, capabilities = new { } }));
    }

    [Theory, AllHosts]
    public async Task Nothing_but_the_answer_is_sent_before_initialized(string host)
    {
        await using RunningServer server = RunningServer.Start(host);
        await server.Client.NotifyAsync("no/such/notification");
        await server.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = Capabilities.PullsAndWatches });

        // An answer is the proof that whatever would have been sent before it has arrived.
        await server.Client.RequestErrorAsync("no/such/method");

        Assert.All(server.Client.Received, message => Assert.Null(message["method"]));
    }

    [Theory, AllHosts]
    public async Task Unknown_requests_are_refused_and_unknown_notifications_ignored(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        await server.Client.NotifyAsync("no/such/notification", new { });
        await server.Client.NotifyAsync("$/setTrace", new { value = "verbose" });

        Assert.Equal(MethodNotFound, await server.Client.RequestErrorAsync("no/such/method", new { }));
        Assert.Equal(MethodNotFound, await server.Client.RequestErrorAsync("$/no/such/method", new { }));
        Assert.Equal(0, await server.StopAsync());
        Assert.Single(server.Client.Received, message => (string?)message["method"] == "window/logMessage");
    }

    [Theory, AllHosts]
    public async Task After_shutdown_every_request_is_refused_a_second_shutdown_too(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("shutdown"))?.Type);

        Assert.Equal(InvalidRequest, await server.Client.RequestErrorAsync("textDocument/hover", LspDocuments.At("file:///Dockerfile", 0, 0)));
        Assert.Equal(InvalidRequest, await server.Client.RequestErrorAsync("shutdown"));
        Assert.Equal(InvalidRequest, await server.Client.RequestErrorAsync("initialize", new { capabilities = new { } }));
        await server.Client.NotifyAsync("exit");
        Assert.Equal(0, await server.Exit.WaitAsync(LspClient.Patience));
    }

    [Theory, AllHosts]
    public async Task Shutdown_takes_no_parameters_in_whatever_way_they_are_absent(string host)
    {
        foreach (JToken? parameters in new JToken?[] { null, JValue.CreateNull(), new JObject(), new JArray() })
        {
            await using RunningServer server = await RunningServer.OpenAsync(host);
            Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("shutdown", parameters))?.Type);
            await server.Client.NotifyAsync("exit", parameters);
            Assert.Equal(0, await server.Exit.WaitAsync(LspClient.Patience));
        }
    }

    [Theory, AllHosts]
    public async Task Exit_after_shutdown_is_0(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        Assert.Equal(0, await server.StopAsync());
        await server.Client.EndOfOutput.WaitAsync(LspClient.Patience);
    }

    [Theory, AllHosts]
    public async Task Exit_without_shutdown_is_1_before_initialize_and_after(string host)
    {
        await using RunningServer fresh = RunningServer.Start(host);
        await fresh.Client.NotifyAsync("exit");
        Assert.Equal(1, await fresh.Exit.WaitAsync(LspClient.Patience));

        await using RunningServer running = await RunningServer.OpenAsync(host);
        await running.Client.NotifyAsync("exit");
        Assert.Equal(1, await running.Exit.WaitAsync(LspClient.Patience));
    }

    [Theory, AllHosts]
    public async Task Shutdown_is_answered_though_exit_follows_at_once(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        Task<JObject> answer = server.Client.Ask("shutdown");
        await server.Client.NotifyAsync("exit");

        Assert.Null((await answer)["error"]);
        Assert.Equal(0, await server.Exit.WaitAsync(LspClient.Patience));
    }

    [Theory, AllHosts]
    public async Task The_end_of_the_input_ends_the_server_within_a_second(string host)
    {
        await using RunningServer fresh = RunningServer.Start(host);
        await using RunningServer running = await RunningServer.OpenAsync(host);
        await using RunningServer shutDown = await RunningServer.OpenAsync(host);
        await shutDown.Client.RequestAsync("shutdown");

        await using RunningServer holding = await RunningServer.OpenAsync(host, Capabilities.PullsAndWatches, folders: Array.Empty<object>());
        Task<JObject> held = holding.Client.Ask("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });

        Stopwatch watch = Stopwatch.StartNew();
        foreach (RunningServer server in new[] { fresh, running, shutDown, holding }) await server.Client.CloseInputAsync();

        Assert.Equal(1, await fresh.Exit.WaitAsync(LspClient.Patience));
        Assert.Equal(1, await running.Exit.WaitAsync(LspClient.Patience));
        Assert.Equal(0, await shutDown.Exit.WaitAsync(LspClient.Patience));
        Assert.Equal(1, await holding.Exit.WaitAsync(LspClient.Patience));
        Assert.NotNull((await held)["result"]);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Theory, AllHosts]
    public async Task What_was_asked_before_the_input_ended_is_answered(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync("file:///Dockerfile", "FROM python:3.12\n");

        Task<JObject>[] answers = [.. Enumerable.Range(0, 20).Select(_ => server.Client.Ask("textDocument/hover", LspDocuments.At("file:///Dockerfile", 0, 7)))];
        await server.Client.CloseInputAsync();

        Assert.All(await Task.WhenAll(answers), answer => Assert.NotNull(answer["result"]?["contents"]));
    }

    [Theory, AllHosts]
    public async Task The_server_ends_with_the_process_of_its_client_though_its_input_stays_open(string host)
    {
        using Process client = Process.Start(new ProcessStartInfo("sleep", "600")) ?? throw new InvalidOperationException("sleep did not start.");
        await using RunningServer server = RunningServer.Start(host);
        await server.Client.RequestAsync("initialize", new { processId = client.Id, capabilities = new { } });
        Assert.False(server.Exit.IsCompleted);

        client.Kill();
        await client.WaitForExitAsync();
        Stopwatch watch = Stopwatch.StartNew();

        Assert.Equal(1, await server.Exit.WaitAsync(LspClient.Patience));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Theory, AllHosts]
    public async Task Clients_without_a_process_or_with_one_that_cannot_be_seen_are_served(string host)
    {
        // None, no such process, the first process of the system, which belongs to another user as a rule, and nonsense.
        foreach (int? processId in new int?[] { null, int.MaxValue, 1, 0, -1 })
        {
            await using RunningServer server = RunningServer.Start(host);
            await server.Client.RequestAsync("initialize", new { processId, capabilities = new { } });
            await server.Client.NotifyAsync("initialized", new { });
            Assert.Equal(0, await server.StopAsync());
        }
    }
}
