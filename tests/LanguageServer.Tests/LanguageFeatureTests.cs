using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Hover and completion as they cross the wire. What they say is tested where it is made.</summary>
public class LanguageFeatureTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";
    private const string Requirements = "file:///shop/requirements.txt";

    [Theory, AllHosts]
    public async Task A_hover_is_markdown_about_a_range(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.12-slim\n");

        JToken? hover = await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Dockerfile, 0, 7));

        Assert.Equal("markdown", (string?)hover?["contents"]?["kind"]);
        Assert.Contains("3.12", (string?)hover?["contents"]?["value"], StringComparison.Ordinal);
        Assert.Equal(0, (int?)hover?["range"]?["start"]?["line"]);
    }

    [Theory, AllHosts]
    public async Task Nothing_to_say_is_null(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "# a comment\n");

        Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Dockerfile, 0, 3)))?.Type);
    }

    [Theory, AllHosts]
    public async Task A_completion_item_carries_its_edit(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Requirements, "reque\n", languageId: "pip-requirements");

        JToken? list = await server.Client.RequestAsync("textDocument/completion", LspDocuments.At(Requirements, 0, 5));

        JToken item = list?["items"]?.First(item => (string?)item["label"] == "requests") ?? throw new InvalidDataException();
        Assert.Equal("requests", (string?)item["textEdit"]?["newText"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(0, 0, 0, 5)), item["textEdit"]?["range"]);
        Assert.NotNull(list["isIncomplete"]);
        Assert.NotNull(item["kind"]);
    }

    [Theory, AllHosts]
    public async Task The_documentation_of_an_item_comes_when_it_is_asked_for(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM scratch\nRUN --mount=type=cache,\n");

        JToken? list = await server.Client.RequestAsync("textDocument/completion", LspDocuments.At(Dockerfile, 1, 23));
        JToken item = list?["items"]?.First(item => (string?)item["label"] == "sharing") ?? throw new InvalidDataException();
        JToken? resolved = await server.Client.RequestAsync("completionItem/resolve", item);

        Assert.Null(item["documentation"]);
        Assert.Contains("locked", (string?)resolved?["documentation"]?["value"], StringComparison.Ordinal);
        Assert.Equal("sharing", (string?)resolved?["label"]);
        Assert.Equal(item["textEdit"], resolved?["textEdit"]);
    }

    [Theory, AllHosts]
    public async Task A_signature_names_the_part_that_the_cursor_is_in(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM scratch\nCOPY a \nRUN --mount=type=cache,\nRUN pip \n");

        JToken? copy = await server.Client.RequestAsync("textDocument/signatureHelp", LspDocuments.At(Dockerfile, 1, 7));
        JToken? mount = await server.Client.RequestAsync("textDocument/signatureHelp", LspDocuments.At(Dockerfile, 2, 23));
        JToken? pip = await server.Client.RequestAsync("textDocument/signatureHelp", LspDocuments.At(Dockerfile, 3, 8));

        Assert.Equal("destination", (string?)copy?["signatures"]?[0]?["parameters"]?[(int?)copy["activeParameter"] ?? -1]?["label"]);
        Assert.Equal(JTokenType.Null, mount?["activeParameter"]?.Type);
        Assert.Equal(JTokenType.Null, pip?.Type);
    }

    [Theory, AllHosts]
    public async Task Places_to_fill_in_are_for_clients_that_know_them(string host)
    {
        await using RunningServer plain = await RunningServer.OpenAsync(host);
        await using RunningServer snippets = await RunningServer.OpenAsync(
            host, new { textDocument = new { completion = new { completionItem = new { snippetSupport = true } } } });

        JToken without = await FirstLabelAsync(plain);
        JToken with = await FirstLabelAsync(snippets);

        Assert.Equal("org.opencontainers.image.source=\"\"", (string?)without["textEdit"]?["newText"]);
        Assert.Null(without["insertTextFormat"]);
        Assert.Equal("org.opencontainers.image.source=\"$1\"", (string?)with["textEdit"]?["newText"]);
        Assert.Equal(2, (int?)with["insertTextFormat"]);
    }

    [Theory, AllHosts]
    public async Task A_blank_behind_a_word_opens_no_list(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM scratch\nRUN pip \n");
        JObject asked = LspDocuments.At(Dockerfile, 1, 8).With(new { context = new { triggerKind = 1 } });
        JObject unasked = LspDocuments.At(Dockerfile, 1, 8).With(new { context = new { triggerKind = 2, triggerCharacter = " " } });

        Assert.NotEmpty((await server.Client.RequestAsync("textDocument/completion", asked))?["items"] ?? new JArray());
        Assert.Empty((await server.Client.RequestAsync("textDocument/completion", unasked))?["items"] ?? new JArray());
    }

    [Theory, AllHosts]
    public async Task Fast_typing_gets_its_last_completion(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Requirements, "", languageId: "pip-requirements");

        List<Task<JObject>> answers = [];
        foreach ((int at, char key) in "reque".Index())
        {
            await server.Client.ChangeAsync(Requirements, at + 2, LspDocuments.Part(0, at, 0, at, key.ToString()));
            answers.Add(server.Client.Ask("textDocument/completion", LspDocuments.At(Requirements, 0, at + 1)));
        }

        JObject[] answered = await Task.WhenAll(answers);
        Assert.All(answered, answer => Assert.Null(answer["error"]));
        Assert.Contains("requests", answered[^1]["result"]?["items"]?.Select(item => (string?)item["label"]) ?? []);
    }

    private static async Task<JToken> FirstLabelAsync(RunningServer server)
    {
        await server.Client.OpenAsync(Dockerfile, "FROM scratch\nLABEL \n");
        JToken? list = await server.Client.RequestAsync("textDocument/completion", LspDocuments.At(Dockerfile, 1, 6));
        return list?["items"]?.First() ?? throw new InvalidDataException();
    }
}
