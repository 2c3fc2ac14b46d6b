using System.Diagnostics;
using System.Globalization;
using Basewise.Testing;
using Basewise.Testing.Hosts;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>An editor with a registry that answers, does not, or does what it should not.</summary>
public sealed class LiveRegistryTests : IAsyncLifetime
{
    private const string Dockerfile = "file:///shop/Dockerfile";

    private readonly SampleImage image = new();
    private readonly ScriptedRegistry registry = new();
    private readonly CertificateAuthority trusted = new();
    private readonly CertificateAuthority stranger = new();
    private readonly LiveNetwork network;
    private ScriptedHost host;

    public LiveRegistryTests()
    {
        registry.Push("library/python", "3.12-slim", image);
        registry.Push("library/python", "3.12.4-slim", image);
        registry.Push("team/base", "1.0", image);
        host = new ScriptedHost(registry.Answer);
        network = new LiveNetwork(trusted.Roots);
    }

    private string Digest => image.Index["sha256:".Length..][..12];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
        trusted.Dispose();
        stranger.Dispose();
    }

    [Theory]
    [InlineData("refused", "cannot be reached")]
    [InlineData("slow", "does not answer within 10 seconds")]
    [InlineData("cut off", "breaks off")]
    [InlineData("401", "denies access")]
    [InlineData("403", "denies access")]
    [InlineData("404", "has no such image")]
    [InlineData("429", "wants fewer questions")]
    [InlineData("429 wait", "wants fewer questions")]
    [InlineData("500", "answers 500")]
    [InlineData("no JSON", "no JSON")]
    [InlineData("wrong digest", "something else than its digest says")]
    [InlineData("pages without end", "lists tags of library/python without end")]
    [InlineData("elsewhere", "leads to elsewhere.example")]
    [InlineData("certificate", "has no certificate that is trusted here")]
    public async Task A_hover_answers_at_once_says_why_it_is_not_fresher_and_recovers_by_itself(string fault, string reason)
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource held = new();
        await BreakDownAsync(fault, asked);
        host.Held = held.Task;
        await using RunningServer server = await OpenAsync("FROM python:3.12.4-slim\n", isWaiting: false);

        // Nobody has said a word by then.
        string bundled = await LiveNetwork.AskAtOnceAsync(() => HoverAsync(server.Client, line: 0));
        Assert.Contains("Python 3.12.4", bundled, StringComparison.Ordinal);
        Assert.DoesNotContain(Digest, bundled, StringComparison.Ordinal);
        held.SetResult();

        if (fault == "slow") await asked.Task.WaitAsync(LspClient.Patience);
        if (fault == "slow") network.WaitForSilentHost();
        else network.WaitForAnswers();
        string explained = await HoverAsync(server.Client, line: 0);
        Assert.Contains("Python 3.12.4", explained, StringComparison.Ordinal);
        Assert.Contains(reason, explained, StringComparison.Ordinal);

        await RepairAsync(fault);
        string recovered = explained;
        Stopwatch patience = Stopwatch.StartNew();
        while (!(recovered.Contains(Digest, StringComparison.Ordinal) && !recovered.Contains(reason, StringComparison.Ordinal)) && patience.Elapsed < LspClient.Patience)
        {
            network.Clock.Advance(TimeSpan.FromMinutes(15));
            await HoverAsync(server.Client, line: 0);
            network.WaitForAnswers();
            recovered = await HoverAsync(server.Client, line: 0);
        }

        Assert.Contains(Digest, recovered, StringComparison.Ordinal);
        Assert.DoesNotContain("not fresher", recovered, StringComparison.Ordinal);
        Assert.DoesNotContain(reason, recovered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_before_the_workspace_is_trusted()
    {
        await using RunningServer server = await OpenAsync("FROM python:3.12-slim\n", isTrusted: false);
        await HoverAsync(server.Client, line: 0);
        network.WaitForAnswers();
        Assert.Empty(host.Requests);

        await server.Client.NotifyAsync("basewise/didGrantTrust");
        await HoverAsync(server.Client, line: 0);
        network.WaitForAnswers();

        Assert.Contains(Digest, await HoverAsync(server.Client, line: 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_only_the_file_names_is_not_asked()
    {
        await using ScriptedHost stranger = new(registry.Answer);
        await using RunningServer server = await OpenAsync($"FROM {stranger.Authority}/team/base:1.0\nCOPY --from={stranger.Authority}/team/base:1.0 /a /b\n");
        string hover = await HoverAsync(server.Client, line: 0);
        network.WaitForAnswers();

        Assert.Empty(stranger.Requests);
        Assert.Contains($"Nothing is known of it: the file alone names {stranger.Authority}; the setting basewise.registries can allow it.", hover, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_of_one_folder_do_not_widen_who_is_asked()
    {
        await using ScriptedHost stranger = new(registry.Answer);
        await using RunningServer server = network.StartServer();
        server.Client.Settings = item => item["scopeUri"] is null
            ? JObject.FromObject(new { network = "auto" })
            : JObject.FromObject(new { network = "on", registries = new[] { stranger.Authority } });
        await server.InitializeAsync(
            Capabilities.AnswersConfiguration, new[] { new { uri = "file:///shop", name = "shop" } }, new { trusted = true });

        await server.Client.OpenAsync(Dockerfile, $"FROM {stranger.Authority}/team/base:1.0\n");
        await server.Client.NextDiagnosticsAsync(Dockerfile, 1);
        await HoverAsync(server.Client, line: 0);
        network.WaitForAnswers();

        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task What_a_registry_answers_is_judged_by_as_soon_as_it_arrives()
    {
        await using RunningServer server = await OpenAsync("FROM python:3.12.99-slim\n", isWaiting: false);
        Assert.DoesNotContain("no-such-tag", (await server.Client.NextDiagnosticsAsync(Dockerfile, 1)).Rules());

        network.WaitForAnswers();
        await AdvanceUntilAsync(server.Client.NextDiagnosticsAsync(Dockerfile, 1));

        Assert.Contains(server.Client.Received.Where(message => (string?)message["method"] == "textDocument/publishDiagnostics"), message => message.ToString().Contains("no-such-tag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_named_and_nobody_is_asked()
    {
        await using RunningServer server = network.StartServer();
        await server.InitializeAsync(options: new { trusted = true, network = "sometimes", registries = new[] { "https://ann:secret@x.example" }, registryMirrors = new { a = 1 } });

        string warning = (string?)(await server.Client.Next("window/logMessage", message => message.Value<int>("type") == 2))["message"] ?? "";

        Assert.Contains("basewise.network must be auto, on or off", warning, StringComparison.Ordinal);
        Assert.Contains("basewise.registries", warning, StringComparison.Ordinal);
        Assert.Contains("basewise.registryMirrors.a", warning, StringComparison.Ordinal);
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-slim\n");
        Assert.DoesNotContain("asking", await HoverAsync(server.Client, line: 0), StringComparison.Ordinal);
    }

    [Theory, AllHosts]
    public async Task The_program_asks_a_registry_and_keeps_its_answers(string where)
    {
        Dictionary<string, string> environment = new() { ["HOME"] = network.Home, ["XDG_CACHE_HOME"] = network.Cache, ["DOCKER_CONFIG"] = network.Home };
        await using RunningServer server = RunningServer.Start(where, network.Surroundings, environment);
        await server.InitializeAsync(options: new { trusted = true, registryMirrors = new Dictionary<string, string> { ["docker.io"] = host.Address } });
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-slim\n");

        // The executable's own side of the network cannot be waited for.
        Stopwatch patience = Stopwatch.StartNew();
        string hover = await HoverAsync(server.Client, line: 0);
        while (!hover.Contains(Digest, StringComparison.Ordinal) && patience.Elapsed < LspClient.Patience) hover = await HoverAsync(server.Client, line: 0);
        Assert.Contains(Digest, hover, StringComparison.Ordinal);

        string[] kept = [];
        while (kept.Length == 0 && patience.Elapsed < LspClient.Patience)
        {
            kept = Directory.GetFiles(network.Home, "image-*.json", SearchOption.AllDirectories);
            await Task.Yield();
        }

        Assert.Single(kept);
    }

    private async Task<RunningServer> OpenAsync(string text, bool isTrusted = true, bool isWaiting = true)
    {
        RunningServer server = network.StartServer();
        await server.InitializeAsync(options: new { trusted = isTrusted, registryMirrors = new Dictionary<string, string> { ["docker.io"] = host.Address } });
        await server.Client.OpenAsync(Dockerfile, text);
        if (isWaiting)
        {
            // What the rules ask is asked by then.
            await server.Client.NextDiagnosticsAsync(Dockerfile, 1);
            network.WaitForAnswers();
        }

        return server;
    }

    // What follows from an answer waits a moment for others, by the clock.
    private async Task AdvanceUntilAsync(Task happened)
    {
        Stopwatch patience = Stopwatch.StartNew();
        while (!happened.IsCompleted && patience.Elapsed < LspClient.Patience)
        {
            network.Clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        await happened.WaitAsync(LspClient.Patience);
    }

    private async Task BreakDownAsync(string fault, TaskCompletionSource asked)
    {
        if (fault is "refused" or "certificate") await host.DisposeAsync();
        if (fault == "certificate") host = new ScriptedHost(registry.Answer, stranger.Issue());
        else if (fault != "refused") host.Script = request => AnswerOf(fault, request, asked);
    }

    private async Task RepairAsync(string fault)
    {
        host.Script = registry.Answer;
        if (fault is not ("refused" or "certificate")) return;

        await host.DisposeAsync();
        host = new ScriptedHost(registry.Answer, fault == "certificate" ? trusted.Issue() : null, host.Port);
    }

    private ScriptedAnswer AnswerOf(string fault, ScriptedRequest request, TaskCompletionSource asked)
    {
        asked.TrySetResult();
        ScriptedAnswer usual = registry.Answer(request);
        return fault switch
        {
            "slow" => ScriptedAnswer.Silence,
            "cut off" => request.Method == "HEAD" ? usual : usual with { CutOffAfter = 10 },
            "429 wait" => ScriptedAnswer.Of(429, ("Retry-After", "60")),
            "no JSON" => request.Method == "HEAD" ? usual with { Headers = [("Docker-Content-Digest", SampleImage.DigestOf("<html>"u8))] } : new ScriptedAnswer(200, "<html>"u8.ToArray()),
            "wrong digest" => request.Method == "HEAD" ? usual : ScriptedAnswer.Json("{}"),
            "pages without end" => request.Path.EndsWith("/tags/list", StringComparison.Ordinal) ? PageBehind(request) : usual,
            "elsewhere" => ScriptedAnswer.Of(307, ("Location", "https://elsewhere.example/v2/")),
            _ => ScriptedAnswer.Of(int.Parse(fault, CultureInfo.InvariantCulture)),
        };
    }

    private static ScriptedAnswer PageBehind(ScriptedRequest request)
    {
        int last = request.Target.Split("last=") is [_, string behind] ? int.Parse(behind, CultureInfo.InvariantCulture) : 0;
        return ScriptedAnswer.Json($$"""{"tags":["x{{last + 1}}"]}""", ("Link", string.Create(CultureInfo.InvariantCulture, $"<{request.Path}?last={last + 1}>; rel=\"next\"")));
    }

    private static async Task<string> HoverAsync(LspClient client, int line)
    {
        JToken? hover = await client.RequestAsync(
            "textDocument/hover", new { textDocument = new { uri = Dockerfile }, position = new { line, character = 8 } });
        return hover is JObject found ? (string?)found["contents"]?["value"] ?? "" : "";
    }
}
