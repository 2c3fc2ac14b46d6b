using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>What the client tells of its documents, right and wrong.</summary>
public class DocumentSyncTests
{
    private const string Uri = "file:///shop/Dockerfile";

    [Theory, AllHosts]
    public async Task Each_change_of_a_batch_is_relative_to_the_text_after_the_one_before_it(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "# one\n# two\n# three\nFROM python:3.12\n");

        // Two lines go, each as line 0 of what is left.
        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Part(0, 0, 1, 0, ""), LspDocuments.Part(0, 0, 1, 0, ""));

        Assert.Equal(1, await LineOfHoverAsync(server.Client, 1));
    }

    [Theory, AllHosts]
    public async Task A_whole_text_replaces_what_was_there_also_within_a_batch(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "nothing\n");

        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Part(0, 0, 0, 3, "x"), LspDocuments.Whole("FROM python:3.12\n"), LspDocuments.Part(0, 0, 0, 0, "\n\n"));

        Assert.Equal(2, await LineOfHoverAsync(server.Client, 2));
    }

    [Theory, AllHosts]
    public async Task A_change_of_a_document_that_is_not_open_is_ignored_with_one_line_of_log(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Part(0, 0, 0, 0, "FROM python:3.12\n"));

        JToken line = await server.Client.Next("window/logMessage", where: token => token.Value<int>("type") == 2);
        Assert.Contains(Uri, (string?)line["message"], StringComparison.Ordinal);
        Assert.Null(await LineOfHoverAsync(server.Client, 0));
        await server.Client.OpenAsync(Uri, "FROM python:3.12\n", version: 3);
        Assert.Equal(0, await LineOfHoverAsync(server.Client, 0));
        Assert.Single(server.Client.Received, message => (int?)message["params"]?["type"] == 2);
    }

    [Theory, AllHosts]
    public async Task A_part_for_an_old_version_is_ignored_and_the_next_whole_text_heals(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM python:3.12\n", version: 7);

        await server.Client.ChangeAsync(Uri, 7, LspDocuments.Part(0, 0, 0, 0, "\n"));
        await server.Client.ChangeAsync(Uri, 3, LspDocuments.Part(0, 0, 0, 0, "\n"));
        Assert.Equal(0, await LineOfHoverAsync(server.Client, 0));
        await server.Client.Next("window/logMessage", where: line => line.Value<int>("type") == 2);

        await server.Client.ChangeAsync(Uri, 8, LspDocuments.Whole("\nFROM python:3.12\n"));
        Assert.Equal(1, await LineOfHoverAsync(server.Client, 1));
        Assert.Equal(0, await server.StopAsync());
        Assert.Single(server.Client.Received, message => (int?)message["params"]?["type"] == 2);
    }

    [Theory, AllHosts]
    public async Task Ranges_that_make_no_sense_are_moved_into_the_text(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM python:3.12\n");

        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Part(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, "# at the end\n"));
        await server.Client.ChangeAsync(Uri, 3, LspDocuments.Part(-5, -5, -1, -1, "# at the beginning\n"));
        await server.Client.ChangeAsync(Uri, 4, LspDocuments.Part(0, 9999, 0, 2, ""));
        await server.Client.ChangeAsync(Uri, 5);

        Assert.Equal(1, await LineOfHoverAsync(server.Client, 1));
        Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, int.MaxValue, int.MaxValue)))?.Type);
        Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, -1, -1)))?.Type);
        Assert.Equal(0, await server.StopAsync());
    }

    [Theory, AllHosts]
    public async Task Parameters_of_the_wrong_shape_are_refused_and_cost_nothing_else(string host)
    {
        const int InvalidParams = -32602;
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM python:3.12\n");

        Assert.Equal(InvalidParams, await server.Client.RequestErrorAsync("textDocument/hover", new { textDocument = 7 }));
        Assert.Equal(InvalidParams, await server.Client.RequestErrorAsync("textDocument/hover", new { textDocument = new { uri = Uri } }));
        Assert.Equal(InvalidParams, await server.Client.RequestErrorAsync("textDocument/hover"));
        await server.Client.NotifyAsync("textDocument/didChange", new { textDocument = "x" });
        await server.Client.NotifyAsync("textDocument/didOpen");

        Assert.Equal(0, await LineOfHoverAsync(server.Client, 0));
    }

    [Theory, AllHosts]
    public async Task A_file_of_10_MB_and_binary_contents_are_survived(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        string binary = string.Concat(Enumerable.Range(0, 100_000).Select(at => (char)(at * 7919 % 0xD800)));

        await server.Client.OpenAsync("file:///binary/Dockerfile", binary + "\ud800\n\0");
        await server.Client.OpenAsync("file:///large/Dockerfile", string.Concat(Enumerable.Repeat($"ENV A={new string('x', 1017)}\n", 10 * 1024)));
        await server.Client.ChangeAsync("file:///large/Dockerfile", 2, LspDocuments.Part(0, 0, 0, 0, "FROM python:3.12\n"));
        await server.Client.NextDiagnosticsAsync("file:///large/Dockerfile", 2);
        await server.Client.OpenAsync(Uri, "FROM python:3.12\n");

        Assert.Equal(0, await LineOfHoverAsync(server.Client, 0));
        Assert.Equal(0, await server.StopAsync());
    }

    [Theory, AllHosts]
    public async Task Documents_of_other_languages_are_kept_and_not_judged(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        await server.Client.OpenAsync("file:///shop/Makefile", "FROM python\n", languageId: "makefile");

        Assert.Empty(await server.Client.NextDiagnosticsAsync("file:///shop/Makefile", 1));
    }

    [Theory, AllHosts]
    public async Task Two_spellings_of_one_file_are_two_documents_and_each_comes_back_as_it_was_spelt(string host)
    {
        string[] uris = ["file:///c%3A/My%20App/Dockerfile", "file:///c:/My App/Dockerfile", "file:///C:/My%20App/Dockerfile", "untitled:Untitled-1", "git:/a/Dockerfile?x#y"];
        await using RunningServer server = await RunningServer.OpenAsync(host);

        foreach (string uri in uris) await server.Client.OpenAsync(uri, "FROM python\n");

        foreach (string uri in uris) Assert.Contains("untagged-image", (await server.Client.NextDiagnosticsAsync(uri, 1)).Rules());
    }

    private static async Task<int?> LineOfHoverAsync(LspClient client, int line)
    {
        JToken? hover = await client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, line, 7));
        return hover is JObject ? (int?)hover["range"]?["start"]?["line"] : null;
    }
}
