using System.Diagnostics;
using System.Globalization;
using Basewise.Testing;
using Basewise.Testing.Hosts;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>An editor with an index of packages.</summary>
public sealed class LivePackageIndexTests : IAsyncLifetime
{
    private const string Requirements = "file:///shop/requirements.txt";

    private const string Project = "file:///shop/pinned.txt";

    private readonly CertificateAuthority trusted = new();
    private readonly CertificateAuthority stranger = new();
    private readonly LiveNetwork network;
    private ScriptedHost host = new(Answer);

    public LivePackageIndexTests() => network = new LiveNetwork(trusted.Roots);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
        trusted.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public async Task The_versions_that_an_index_has_are_offered_once_it_has_answered()
    {
        TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Held = held.Task;
        await using RunningServer server = await OpenAsync(isTrusted: true);
        Assert.Empty(await LabelsAsync(server.Client));

        held.SetResult();
        network.WaitForAnswers();
        Assert.Equal(["7.1"], await LabelsAsync(server.Client));
    }

    [Fact]
    public async Task From_a_workspace_that_is_not_trusted_nobody_is_asked()
    {
        await using RunningServer server = await OpenAsync(isTrusted: false);
        Assert.Empty(await LabelsAsync(server.Client));

        network.WaitForAnswers();
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task An_address_with_a_password_in_the_settings_is_refused_without_telling_it()
    {
        await using RunningServer server = network.StartServer();
        await server.InitializeAsync(options: new { trusted = true, packageIndexes = new[] { "https://me:s3cret@pypi.example.org/simple" } });

        string warning = (string?)(await server.Client.Next("window/logMessage", message => message.Value<int>("type") == 2))["message"] ?? "";

        Assert.Contains("basewise.packageIndexes", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refused", "cannot be reached")]
    [InlineData("slow", "does not answer within 10 seconds")]
    [InlineData("cut off", "breaks off")]
    [InlineData("401", "denies access without credentials")]
    [InlineData("403", "denies access without credentials")]
    [InlineData("404", "has no such package")]
    [InlineData("429", "wants fewer questions")]
    [InlineData("429 wait", "wants fewer questions")]
    [InlineData("500", "answers 500")]
    [InlineData("no JSON", "sends JSON that cannot be read")]
    [InlineData("another JSON", "sends JSON without a list of files")]
    [InlineData("HTML", "sends text/plain for a page of links")]
    [InlineData("huge", "sends more than")]
    [InlineData("in circles", "leads on and on")]
    [InlineData("elsewhere", "leads to elsewhere.example")]
    [InlineData("certificate", "has no certificate that is trusted here")]
    public async Task On_a_bad_day_the_editor_is_answered_at_once_told_why_and_hears_more_once_it_is_over(string fault, string reason)
    {
        int port = host.Port;
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (fault is "refused" or "certificate") await host.DisposeAsync();
        if (fault == "certificate") host = new ScriptedHost(Answer, stranger.Issue(), port);
        else host.Script = request => AnswerOf(fault, request, asked);
        await using RunningServer server = network.StartServer();
        string scheme = fault == "certificate" ? "https" : "http";
        await server.InitializeAsync(options: new { trusted = true, packageIndexes = new[] { $"{scheme}://127.0.0.1:{port}/simple" } });
        // Nobody asks about what is another file's.
        await server.Client.OpenAsync(Project, "flask==2.0.0\n", languageId: "pip-requirements");

        string bundled = await LiveNetwork.AskAtOnceAsync(() => HoverAsync(server.Client));
        Assert.Contains("**flask 2.0.0**", bundled, StringComparison.Ordinal);
        Assert.DoesNotContain("99.1", bundled, StringComparison.Ordinal);

        if (fault == "slow") await asked.Task.WaitAsync(LspClient.Patience);
        if (fault == "slow") network.WaitForSilentHost();
        else network.WaitForAnswers();
        string explained = await HoverAsync(server.Client);
        Assert.Contains(reason, explained, StringComparison.Ordinal);
        Assert.Equal(fault != "404", explained.Contains("Newest known on 2026-08-22: **3.1.3**", StringComparison.Ordinal) && explained.Contains("not fresher:", StringComparison.Ordinal));

        if (fault is "refused" or "certificate")
        {
            await host.DisposeAsync();
            host = new ScriptedHost(Answer, fault == "certificate" ? trusted.Issue() : null, port);
        }
        else
        {
            host.Script = Answer;
        }

        string recovered = explained;
        Stopwatch patience = Stopwatch.StartNew();
        while (!recovered.Contains("99.1", StringComparison.Ordinal) && patience.Elapsed < LspClient.Patience)
        {
            network.Clock.Advance(TimeSpan.FromMinutes(65));
            await HoverAsync(server.Client);
            network.WaitForAnswers();
            recovered = await HoverAsync(server.Client);
        }

        Assert.Contains($"Newest on 127.0.0.1:{port}", recovered, StringComparison.Ordinal);
        Assert.Contains("**99.1**", recovered, StringComparison.Ordinal);
        Assert.DoesNotContain("not fresher", recovered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_says_why_it_is_not_fresher()
    {
        TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Held = held.Task;
        host.Script = _ => ScriptedAnswer.Of(500);
        await using RunningServer server = await OpenAsync(isTrusted: true);
        await server.Client.OpenAsync(Project, "flask==\n", languageId: "pip-requirements");
        object question = new { textDocument = new { uri = Project }, position = new { line = 0, character = 7 } };
        JToken? first = await server.Client.RequestAsync("textDocument/completion", question);
        Assert.True(first?.Value<bool>("isIncomplete"));
        held.SetResult();
        network.WaitForAnswers();

        JToken? list = await server.Client.RequestAsync("textDocument/completion", question);

        Assert.False(list?.Value<bool>("isIncomplete"));
        Assert.Equal("3.1.3", (string?)list?["items"]?[0]?["label"]);
        Assert.Contains("answers 500", list?["items"]?[0]?["documentation"]?.ToString(), StringComparison.Ordinal);
    }

    /// <summary>An index that has two packages, each in one version.</summary>
    private static ScriptedAnswer Answer(ScriptedRequest request) => request.Path switch
    {
        "/simple/thing/" => ScriptedAnswer.Json("""{"meta": {"api-version": "1.0"}, "files": [{"filename": "thing-7.1-py3-none-any.whl", "url": "thing-7.1-py3-none-any.whl"}]}"""),
        "/simple/flask/" => ScriptedAnswer.Json("""{"meta": {"api-version": "1.0"}, "files": [{"filename": "flask-99.1-py3-none-any.whl", "url": "flask-99.1-py3-none-any.whl"}]}"""),
        _ => ScriptedAnswer.Of(404),
    };

    private static ScriptedAnswer AnswerOf(string fault, ScriptedRequest request, TaskCompletionSource asked)
    {
        asked.TrySetResult();
        ScriptedAnswer usual = Answer(request);
        return fault switch
        {
            "slow" => ScriptedAnswer.Silence,
            "cut off" => usual with { CutOffAfter = 10 },
            "429 wait" => ScriptedAnswer.Of(429, ("Retry-After", "60")),
            "no JSON" => ScriptedAnswer.Json("<html>"),
            "another JSON" => ScriptedAnswer.Json("""{"files": 7}"""),
            "HTML" => new ScriptedAnswer(200, "<html>"u8.ToArray()) { Headers = [("Content-Type", "text/plain")] },
            "huge" => ScriptedAnswer.Json("{}") with { Body = new byte[33 * 1024 * 1024] },
            "in circles" => ScriptedAnswer.Of(302, ("Location", request.Path)),
            "elsewhere" => ScriptedAnswer.Of(307, ("Location", "https://elsewhere.example/simple/")),
            _ => ScriptedAnswer.Of(int.Parse(fault, CultureInfo.InvariantCulture)),
        };
    }

    private static async Task<string> HoverAsync(LspClient client)
    {
        JToken? hover = await client.RequestAsync("textDocument/hover", new { textDocument = new { uri = Project }, position = new { line = 0, character = 2 } });
        return (string?)hover?["contents"]?["value"] ?? "";
    }

    private async Task<RunningServer> OpenAsync(bool isTrusted)
    {
        RunningServer server = network.StartServer();
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
