using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Definition, references, highlights and renames as they cross the wire. What they find is tested where it is found.</summary>
public class NavigationRequestTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";
    private const string Text = "FROM scratch AS a\nFROM scratch\nCOPY --from=a /x /x\n";
    private const int RequestFailed = -32803;

    [Theory, AllHosts]
    public async Task A_definition_is_a_place_in_the_document(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, Text);

        JToken? definition = await server.Client.RequestAsync("textDocument/definition", LspDocuments.At(Dockerfile, 2, 12));

        Assert.Equal(JToken.FromObject(new { uri = Dockerfile, range = LspDocuments.Range(0, 16, 0, 17) }), definition);
        Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("textDocument/definition", LspDocuments.At(Dockerfile, 1, 6)))?.Type);
    }

    [Theory, AllHosts]
    public async Task References_are_with_or_without_the_declaration(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, Text);

        Assert.Equal("0 2", await LinesAsync(includeDeclaration: true));
        Assert.Equal("2", await LinesAsync(includeDeclaration: false));

        async Task<string> LinesAsync(bool includeDeclaration)
        {
            JToken? places = await server.Client.RequestAsync(
                "textDocument/references", LspDocuments.At(Dockerfile, 0, 16).With(new { context = new { includeDeclaration } }));
            return string.Join(' ', places?.Select(place => (int?)place["range"]?["start"]?["line"]) ?? []);
        }
    }

    [Theory, AllHosts]
    public async Task Highlights_tell_writing_from_reading(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, Text);

        JToken? highlights = await server.Client.RequestAsync("textDocument/documentHighlight", LspDocuments.At(Dockerfile, 0, 16));

        Assert.Equal([3, 2], highlights?.Select(highlight => (int?)highlight["kind"] ?? 0) ?? []);
    }

    [Theory, AllHosts]
    public async Task Linked_editing_has_all_places_of_a_name_or_is_null(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "RUN <<EOF\nEOF\n");

        JToken? linked = await server.Client.RequestAsync("textDocument/linkedEditingRange", LspDocuments.At(Dockerfile, 0, 7));
        JToken? nothing = await server.Client.RequestAsync("textDocument/linkedEditingRange", LspDocuments.At(Dockerfile, 0, 1));

        Assert.Equal(JToken.FromObject(new[] { LspDocuments.Range(0, 6, 0, 9), LspDocuments.Range(1, 0, 1, 3) }), linked?["ranges"]);
        Assert.Matches((string?)linked?["wordPattern"] ?? "", "EOF");
        Assert.Equal(JTokenType.Null, nothing?.Type);
    }

    [Theory, AllHosts]
    public async Task A_rename_edits_the_version_that_the_client_saw(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.PullsAndWatches);
        await server.Client.OpenAsync(Dockerfile, Text, version: 7);

        JToken? start = await server.Client.RequestAsync("textDocument/prepareRename", LspDocuments.At(Dockerfile, 2, 12));
        JToken? edit = await server.Client.RequestAsync("textDocument/rename", LspDocuments.At(Dockerfile, 2, 12).With(new { newName = "b" }));

        Assert.Equal("a", (string?)start?["placeholder"]);
        JToken change = Assert.Single(edit?["documentChanges"] ?? new JArray());
        Assert.Equal(7, (int?)change["textDocument"]?["version"]);
        Assert.Equal(
            JToken.FromObject(new[]
            {
                new { range = LspDocuments.Range(0, 16, 0, 17), newText = "b" },
                new { range = LspDocuments.Range(2, 12, 2, 13), newText = "b" },
            }),
            change["edits"]);
    }

    [Theory, AllHosts]
    public async Task A_refused_rename_is_an_error_with_a_sentence_for_the_user(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, Text);

        JObject answer = await server.Client.Ask("textDocument/rename", LspDocuments.At(Dockerfile, 2, 12).With(new { newName = "scratch" }));

        Assert.Equal(RequestFailed, (int?)answer["error"]?["code"]);
        Assert.Equal("\"scratch\" is reserved: no stage can have this name.", (string?)answer["error"]?["message"]);
    }
}
