using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Diagnostics for clients that ask.</summary>
public class PulledDiagnosticsTests
{
    private const string Uri = "file:///shop/Dockerfile";

    [Theory, AllHosts]
    public async Task Clients_that_ask_are_told_so_and_are_pushed_nothing(string host)
    {
        await using RunningServer server = RunningServer.Start(host);
        JToken? result = await server.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = Capabilities.Pulls });
        await server.Client.NotifyAsync("initialized", new { });
        Assert.True((bool?)result?["capabilities"]?["diagnosticProvider"]?["workspaceDiagnostics"]);
        Assert.True((bool?)result?["capabilities"]?["diagnosticProvider"]?["interFileDependencies"]);

        await server.Client.OpenAsync(Uri, "FROM python\n");
        Assert.Contains("untagged-image", (await PullAsync(server.Client, Uri))["items"]?.Rules() ?? []);

        Assert.Equal(0, await server.StopAsync());
        Assert.DoesNotContain(server.Client.Received, message => (string?)message["method"] == "textDocument/publishDiagnostics");
    }

    [Theory, AllHosts]
    public async Task A_report_holds_until_the_text_changes(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.Pulls);
        await server.Client.OpenAsync(Uri, "FROM python\n");

        JToken first = await PullAsync(server.Client, Uri);
        Assert.Equal("full", (string?)first["kind"]);

        JToken second = await PullAsync(server.Client, Uri, (string?)first["resultId"]);
        Assert.Equal("unchanged", (string?)second["kind"]);
        Assert.Equal(first["resultId"], second["resultId"]);
        Assert.Null(second["items"]);

        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Whole("FROM scratch\n"));
        JToken third = await PullAsync(server.Client, Uri, (string?)second["resultId"]);
        Assert.Equal("full", (string?)third["kind"]);
        Assert.DoesNotContain("untagged-image", third["items"]?.Rules() ?? []);
    }

    [Theory, AllHosts]
    public async Task A_document_that_is_opened_anew_under_its_old_version_is_another_one(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.Pulls);
        await server.Client.OpenAsync(Uri, "FROM python\n");
        JToken first = await PullAsync(server.Client, Uri);
        await server.Client.CloseAsync(Uri);
        await server.Client.OpenAsync(Uri, "FROM scratch\n");

        Assert.Equal("full", (string?)(await PullAsync(server.Client, Uri, (string?)first["resultId"]))["kind"]);
    }

    [Theory, AllHosts]
    public async Task A_document_that_is_not_open_has_an_empty_report(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.Pulls);

        JToken report = await PullAsync(server.Client, Uri);

        Assert.Equal("full", (string?)report["kind"]);
        Assert.Empty(report["items"] ?? "none");
    }

    [Theory, AllHosts]
    public async Task Tags_and_other_places_are_told_to_clients_that_draw_them(string host)
    {
        const string Text = "FROM scratch\nMAINTAINER me\nCMD [\"a\"]\nCMD [\"b\"]\n";
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.PullsAndWatches);
        await server.Client.OpenAsync(Uri, Text);

        JToken items = (await PullAsync(server.Client, Uri))["items"] ?? "none";

        JToken dead = items.Single(item => (string?)item["code"] == "multiple-cmd-entrypoint-healthcheck");
        Assert.Equal([1], dead["tags"]?.Values<int>() ?? []);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(3, 0, 3, 3)), Assert.Single(dead["relatedInformation"] ?? "none")["location"]?["range"]);
        Assert.Equal([2], items.Single(item => (string?)item["code"] == "maintainer-deprecated")["tags"]?.Values<int>() ?? []);

        await using RunningServer plain = await RunningServer.OpenAsync(host, Capabilities.Pulls);
        await plain.Client.OpenAsync(Uri, Text);
        Assert.All((await PullAsync(plain.Client, Uri))["items"] ?? "none", item => Assert.True(item["tags"] is null && item["relatedInformation"] is null));
    }

    [Theory, AllHosts]
    public async Task Other_settings_make_reports_void_and_ask_the_client_to_refresh(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.PullsAndWatches);
        await server.Client.OpenAsync(Uri, "FROM python\n");
        JToken first = await PullAsync(server.Client, Uri);

        server.Client.Settings = _ => JObject.Parse("""{"rules": {"untagged-image": "off"}}""");
        await server.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = (object?)null });
        await server.Client.Next("workspace/diagnostic/refresh");

        JToken second = await PullAsync(server.Client, Uri, (string?)first["resultId"]);
        Assert.Equal("full", (string?)second["kind"]);
        Assert.DoesNotContain("untagged-image", second["items"]?.Rules() ?? []);
    }

    [Theory, AllHosts]
    public async Task A_client_that_does_not_tell_its_settings_is_answered_all_the_same(string host)
    {
        await using RunningServer server = RunningServer.Start(host);
        await server.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = new { workspace = new { configuration = true } } });

        // It says initialized, and never answers.
        server.Client.AnswersQuestions = false;
        await server.Client.NotifyAsync("initialized", new { });
        await server.Client.OpenAsync(Uri, "FROM python\n");

        Assert.Contains("untagged-image", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());
    }

    private static async Task<JToken> PullAsync(LspClient client, string uri, string? previousResultId = null) =>
        await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri }, previousResultId }) ?? throw new InvalidDataException();
}
