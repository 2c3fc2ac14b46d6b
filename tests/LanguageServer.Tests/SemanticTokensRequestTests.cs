using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Semantic tokens as they cross the wire. Which there are is tested where they are found.</summary>
public class SemanticTokensRequestTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";

    [Theory, AllHosts]
    public async Task The_legend_is_told_and_each_kind_of_request_is_offered(string host)
    {
        await using RunningServer server = RunningServer.Start(host);

        JToken? result = await server.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = new { } });

        JToken? provider = result?["capabilities"]?["semanticTokensProvider"];
        Assert.Equal(["declaration", "modification", "readonly"], provider?["legend"]?["tokenModifiers"]?.Values<string>() ?? []);
        Assert.Equal(14, provider?["legend"]?["tokenTypes"]?.Count());
        Assert.True((bool?)provider?["full"]?["delta"]);
        Assert.True((bool?)provider?["range"]);
    }

    [Theory, AllHosts]
    public async Task All_tokens_and_then_what_changed(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM a\nUSER $b\n");

        JToken? all = await server.Client.RequestAsync("textDocument/semanticTokens/full", new { textDocument = new { uri = Dockerfile } });
        Assert.Equal([0, 0, 4, 9, 0, 0, 5, 1, 1, 0, 1, 0, 4, 9, 0, 0, 5, 2, 5, 0], all?["data"]?.Values<int>() ?? []);

        await server.Client.ChangeAsync(Dockerfile, 2, LspDocuments.Part(0, 6, 0, 6, "\nUSER $a"));
        JToken? delta = await DeltaAsync(server.Client, (string?)all?["resultId"]);
        Assert.Null(delta?["data"]);
        Assert.Equal(
            JToken.FromObject(new[] { new { start = 10, deleteCount = 0, data = new[] { 1, 0, 4, 9, 0, 0, 5, 2, 5, 0 } } }), delta?["edits"]);

        JToken? nothing = await DeltaAsync(server.Client, (string?)delta?["resultId"]);
        Assert.Empty(nothing?["edits"] ?? new JArray(1));
    }

    [Theory, AllHosts]
    public async Task Who_asks_for_changes_of_an_answer_that_is_gone_gets_everything(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM a\n");

        JToken? first = await server.Client.RequestAsync("textDocument/semanticTokens/full", new { textDocument = new { uri = Dockerfile } });
        await server.Client.CloseAsync(Dockerfile);
        Assert.Equal(JTokenType.Null, (await DeltaAsync(server.Client, (string?)first?["resultId"]))?.Type);
        await server.Client.OpenAsync(Dockerfile, "FROM a\n");

        JToken? again = await DeltaAsync(server.Client, (string?)first?["resultId"]);
        Assert.Equal(first?["data"], again?["data"]);
        Assert.Null(again?["edits"]);
        Assert.NotEqual((string?)first?["resultId"], (string?)again?["resultId"]);
    }

    [Theory, AllHosts]
    public async Task A_range_has_its_own_tokens(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM a\nUSER $b\nUSER $c\n");

        JToken? tokens = await server.Client.RequestAsync(
            "textDocument/semanticTokens/range", new { textDocument = new { uri = Dockerfile }, range = LspDocuments.Range(1, 0, 1, 4) });

        Assert.Equal([1, 0, 4, 9, 0], tokens?["data"]?.Values<int>() ?? []);
        Assert.Null(tokens?["resultId"]);
    }

    [Theory, AllHosts]
    public async Task Columns_and_lengths_are_counted_as_the_client_wants_it(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, new { general = new { positionEncodings = new[] { "utf-8" } } });
        await server.Client.OpenAsync(Dockerfile, "LABEL é=\"🐍\" b=$c\n");

        JToken? tokens = await server.Client.RequestAsync("textDocument/semanticTokens/full", new { textDocument = new { uri = Dockerfile } });

        Assert.Equal(
            [0, 0, 5, 9, 0, 0, 6, 2, 7, 0, 0, 2, 1, 13, 0, 0, 1, 6, 11, 0, 0, 7, 1, 7, 0, 0, 1, 1, 13, 0, 0, 1, 2, 5, 0], tokens?["data"]?.Values<int>() ?? []);
    }

    private static Task<JToken?> DeltaAsync(LspClient client, string? previousResultId) =>
        client.RequestAsync("textDocument/semanticTokens/full/delta", new { textDocument = new { uri = Dockerfile }, previousResultId });
}
