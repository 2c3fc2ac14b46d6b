using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Inlay hints as they cross the wire, and the setting that switches them off.</summary>
public class InlayHintRequestTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";

    private static readonly object Shows = new
    {
        textDocument = new { inlayHint = new { } },
        workspace = new { configuration = true, inlayHint = new { refreshSupport = true } },
    };

    [Theory, AllHosts]
    public async Task They_are_offered_to_clients_that_show_them(string host)
    {
        await using RunningServer shows = RunningServer.Start(host);
        await using RunningServer older = RunningServer.Start(host);

        JToken? offered = await shows.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = Shows });
        JToken? notOffered = await older.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = new { } });

        Assert.True((bool?)offered?["capabilities"]?["inlayHintProvider"]);
        Assert.Null(notOffered?["capabilities"]?["inlayHintProvider"]);
    }

    [Theory, AllHosts]
    public async Task A_hint_has_a_place_a_label_and_a_tooltip(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "ARG V=3.12\nFROM python:$V\nFROM python:$V\n");

        JToken hint = Assert.Single(await HintsAsync(server.Client, 1) ?? new JArray());

        Assert.Equal(JToken.FromObject(new { line = 1, character = 14 }), hint["position"]);
        Assert.Equal("=3.12", (string?)hint["label"]);
        Assert.Equal("markdown", (string?)hint["tooltip"]?["kind"]);
        Assert.Contains("line 1", (string?)hint["tooltip"]?["value"], StringComparison.Ordinal);
    }

    [Theory, AllHosts]
    public async Task Other_settings_have_the_client_ask_anew_and_get_none(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Shows);
        await server.Client.OpenAsync(Dockerfile, "ARG V=3.12\nFROM python:$V\n");
        Assert.Single(await HintsAsync(server.Client, 1) ?? new JArray());

        server.Client.Settings = _ => JObject.Parse("""{"inlayHints": {"variables": false}}""");
        await server.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = (object?)null });
        await server.Client.Next("workspace/inlayHint/refresh");

        Assert.Empty(await HintsAsync(server.Client, 1) ?? new JArray(1));
    }

    [Theory, AllHosts]
    public async Task What_is_not_true_or_false_is_named_and_the_default_holds(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(
            host, Shows, before: client => client.Settings = _ => JObject.Parse("""{"inlayHints": {"variables": "no", "images": true}}"""));
        await server.Client.OpenAsync(Dockerfile, "ARG V=3.12\nFROM python:$V\n");

        JToken line = await server.Client.Next("window/logMessage", where: token => token.Value<int>("type") == 2);

        Assert.Contains("basewise.inlayHints.variables must be true or false; there is no setting basewise.inlayHints.images", (string?)line["message"], StringComparison.Ordinal);
        Assert.Single(await HintsAsync(server.Client, 1) ?? new JArray());
    }

    private static Task<JToken?> HintsAsync(LspClient client, int line) =>
        client.RequestAsync("textDocument/inlayHint", new { textDocument = new { uri = Dockerfile }, range = LspDocuments.Range(line, 0, line + 1, 0) });
}
