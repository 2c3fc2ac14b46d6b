using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

public class CodeActionTests
{
    private const string Uri = "file:///shop/Dockerfile";
    private const string Text = "# 😀\nFROM python\nRUN pip install flask\n";

    [Theory, AllHosts]
    public async Task A_finding_s_fixes_are_offered_where_the_cursor_touches_it_and_the_first_is_preferred(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, Text);

        JToken[] actions = await ActionsAsync(server.Client, LspDocuments.CodeActionsAt(Uri, 1, 11, "quickfix"));

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Equal("quickfix", (string?)action["kind"]));
        Assert.True((bool?)actions[0]["isPreferred"]);
        Assert.Equal("untagged-image", (string?)actions[0]["diagnostics"]?[0]?["code"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(1, 5, 1, 11)), actions[0]["diagnostics"]?[0]?["range"]);
        Assert.Empty(await ActionsAsync(server.Client, LspDocuments.CodeActionsAt(Uri, 0, 0, "quickfix")));
    }

    [Theory, AllHosts]
    public async Task All_findings_of_a_rule_can_be_fixed_at_once(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM python:3.14.7-slim-trixie\nRUN pip install flask==3.1.3\nRUN pip install six==1.16.0\nUSER 1000\n");

        JToken[] actions = await ActionsAsync(server.Client, LspDocuments.CodeActionsAt(Uri, 1, 9, "quickfix"));

        JToken all = Assert.Single(actions, action => (string?)action["title"] == "Fix all 2 of pip-cache-left in this file");
        Assert.Equal("quickfix", (string?)all["kind"]);
        Assert.NotEqual(true, (bool?)all["isPreferred"]);
        Assert.Equal([1, 2], (all["edit"]?["changes"]?[Uri] ?? new JArray()).Select(edit => (int?)edit["range"]?["start"]?["line"]));
    }

    [Theory, AllHosts]
    public async Task Edits_name_the_version_where_the_client_understands_it_and_the_document_alone_where_not(string host)
    {
        await using RunningServer plain = await RunningServer.OpenAsync(host);
        await using RunningServer able = await RunningServer.OpenAsync(host, new { workspace = new { workspaceEdit = new { documentChanges = true } } });
        foreach (RunningServer server in new[] { plain, able }) await server.Client.OpenAsync(Uri, Text, version: 7);

        JToken? changes = (await ActionsAsync(plain.Client, LspDocuments.CodeActionsAt(Uri, 1, 7)))[0]["edit"];
        JToken? documentChanges = (await ActionsAsync(able.Client, LspDocuments.CodeActionsAt(Uri, 1, 7)))[0]["edit"];

        Assert.Null(changes?["documentChanges"]);
        Assert.Equal(1, (int?)changes?["changes"]?[Uri]?[0]?["range"]?["start"]?["line"]);
        Assert.Null(documentChanges?["changes"]);
        Assert.Equal(7, (int?)documentChanges?["documentChanges"]?[0]?["textDocument"]?["version"]);
        Assert.Equal(changes?["changes"]?[Uri], documentChanges?["documentChanges"]?[0]?["edits"]);
    }

    [Theory, AllHosts]
    public async Task Only_the_kinds_that_are_asked_for_are_given(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, Text);

        Assert.Equal(["quickfix"], await KindsAsync(server.Client, "quickfix"));
        Assert.Equal(["refactor.extract"], await KindsAsync(server.Client, "refactor"));
        Assert.Empty(await KindsAsync(server.Client, "refactor.rewrite"));
        Assert.Empty(await KindsAsync(server.Client, "refactor.inline"));
        Assert.Empty(await KindsAsync(server.Client, "source.fixAll.eslint"));
        Assert.Empty(await KindsAsync(server.Client, "source.fix"));
        Assert.DoesNotContain("quickfix", await KindsAsync(server.Client, "source"));
    }

    [Theory, AllHosts]
    public async Task Refactorings_are_offered_where_the_cursor_is_without_a_finding(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM debian:13\r\nRUN a\r\nRUN b\r\n", version: 3);

        JToken[] actions = await ActionsAsync(server.Client, LspDocuments.CodeActionsAt(Uri, 2, 1, "refactor.rewrite"));
        JToken merge = Assert.Single(actions, action => (string?)action["title"] == "Merge these 2 RUNs into one");

        Assert.Equal("refactor.rewrite", (string?)merge["kind"]);
        Assert.Null(merge["diagnostics"]);
        Assert.Equal(JToken.FromObject(new[] { new { range = LspDocuments.Range(1, 5, 2, 4), newText = " \\\r\n    && " } }), merge["edit"]?["changes"]?[Uri]);
        Assert.Empty(await ActionsAsync(server.Client, LspDocuments.CodeActionsAt(Uri, 0, 1, "refactor")));
    }

    [Theory, AllHosts]
    public async Task Documents_without_findings_and_documents_that_are_not_open_have_no_actions(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "");

        Assert.Empty(await ActionsAsync(server.Client, LspDocuments.CodeActionsAt(Uri, 0, 0)));
        Assert.Empty(await ActionsAsync(server.Client, LspDocuments.CodeActionsAt("file:///other/Dockerfile", 0, 0)));
    }

    private static async Task<string[]> KindsAsync(LspClient client, string only) =>
        [.. (await ActionsAsync(client, LspDocuments.CodeActionsAt(Uri, 1, 7, only))).Select(action => (string?)action["kind"] ?? "").Distinct()];

    private static async Task<JToken[]> ActionsAsync(LspClient client, object parameters) =>
        [.. await client.RequestAsync("textDocument/codeAction", parameters) ?? throw new InvalidDataException("There is no list of actions.")];
}
