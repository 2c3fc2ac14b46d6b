using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Lenses as they cross the wire, and the settings that switch them off.</summary>
public class CodeLensRequestTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";
    private const string TwoStages = "FROM python:3.12 AS build\nFROM python:3.12-slim\nCOPY --from=build /venv /venv\n";

    private static readonly object Shows = new
    {
        textDocument = new { codeLens = new { } },
        workspace = new { configuration = true, codeLens = new { refreshSupport = true } },
    };

    [Theory, AllHosts]
    public async Task They_are_offered_to_clients_that_show_them(string host)
    {
        await using RunningServer shows = RunningServer.Start(host);
        await using RunningServer older = RunningServer.Start(host);

        JToken? offered = await shows.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = Shows });
        JToken? notOffered = await older.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = new { } });

        Assert.False((bool?)offered?["capabilities"]?["codeLensProvider"]?["resolveProvider"]);
        Assert.Null(notOffered?["capabilities"]?["codeLensProvider"]);
    }

    [Theory, AllHosts]
    public async Task A_lens_has_a_range_and_a_text_that_no_click_is_needed_for(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Shows);
        await server.Client.OpenAsync(Dockerfile, TwoStages);

        JToken[] lenses = await LensesAsync(server.Client);

        Assert.Equal([0, 1, 1], lenses.Select(lens => (int?)lens["range"]?["start"]?["line"]));
        Assert.StartsWith("Python 3.12.", (string?)lenses[0]["command"]?["title"], StringComparison.Ordinal);
        Assert.Equal("Final image: python:3.12-slim → this stage · files from build · runs as root", (string?)lenses[2]["command"]?["title"]);
        Assert.All(lenses, lens => Assert.Equal("", (string?)lens["command"]?["command"]));
    }

    [Theory, AllHosts]
    public async Task Other_settings_have_the_client_ask_anew_and_get_none(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Shows);
        await server.Client.OpenAsync(Dockerfile, TwoStages);
        Assert.Equal(3, (await LensesAsync(server.Client)).Length);

        server.Client.Settings = _ => JObject.Parse("""{"codeLens": {"images": false, "finalImage": false}}""");
        await server.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = (object?)null });
        await server.Client.Next("workspace/codeLens/refresh");

        Assert.Empty(await LensesAsync(server.Client));
    }

    [Theory, AllHosts]
    public async Task What_is_not_true_or_false_is_named_and_the_default_holds(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(
            host, Shows, before: client => client.Settings = _ => JObject.Parse("""{"codeLens": {"images": 1, "tags": true}}"""));
        await server.Client.OpenAsync(Dockerfile, TwoStages);

        JToken line = await server.Client.Next("window/logMessage", where: token => token.Value<int>("type") == 2);

        Assert.Contains("basewise.codeLens.images must be true or false; there is no setting basewise.codeLens.tags", (string?)line["message"], StringComparison.Ordinal);
        Assert.Equal(3, (await LensesAsync(server.Client)).Length);
    }

    [Theory, AllHosts]
    public async Task A_client_that_shows_no_Markdown_gets_hovers_in_plain_text(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, new { textDocument = new { hover = new { contentFormat = new[] { "plaintext" } } } });
        await server.Client.OpenAsync(Dockerfile, TwoStages);

        JToken? hover = await server.Client.RequestAsync(
            "textDocument/hover", new { textDocument = new { uri = Dockerfile }, position = new { line = 1, character = 8 } });

        Assert.Equal("plaintext", (string?)hover?["contents"]?["kind"]);
        Assert.StartsWith("Python 3.12.", (string?)hover?["contents"]?["value"], StringComparison.Ordinal);
    }

    private static async Task<JToken[]> LensesAsync(LspClient client) =>
        [.. await client.RequestAsync("textDocument/codeLens", new { textDocument = new { uri = Dockerfile } }) ?? new JArray()];
}
