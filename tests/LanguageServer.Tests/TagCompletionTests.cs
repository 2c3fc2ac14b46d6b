using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>The tags of an image as a client gets them: struck through, and explained, as far as it can show that.</summary>
public class TagCompletionTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";

    [Theory, AllHosts]
    public async Task What_nobody_should_choose_is_marked_for_clients_that_show_it(string host)
    {
        object shows = new { textDocument = new { completion = new { completionItem = new { tagSupport = new { valueSet = new[] { 1 } } } } } };
        await using RunningServer able = await RunningServer.OpenAsync(host, shows);
        await using RunningServer plain = await RunningServer.OpenAsync(host);

        Assert.Equal([1], ((JArray?)(await ItemAsync(able.Client, "3.8-slim"))["tags"])?.Select(tag => (int)tag));
        Assert.Null((await ItemAsync(able.Client, "3.14-slim"))["tags"]);
        Assert.Null((await ItemAsync(plain.Client, "3.8-slim"))["tags"]);
    }

    [Theory, AllHosts]
    public async Task A_client_without_Markdown_gets_what_is_known_of_a_tag_as_plain_text(string host)
    {
        object shows = new { textDocument = new { completion = new { completionItem = new { documentationFormat = new[] { "plaintext" } } } } };
        await using RunningServer server = await RunningServer.OpenAsync(host, shows);

        JToken? resolved = await server.Client.RequestAsync("completionItem/resolve", await ItemAsync(server.Client, "3.14-slim"));

        Assert.Equal("plaintext", (string?)resolved?["documentation"]?["kind"]);
        Assert.StartsWith("Python 3.14.", (string?)resolved?["documentation"]?["value"], StringComparison.Ordinal);
    }

    private static async Task<JToken> ItemAsync(LspClient client, string label)
    {
        await client.OpenAsync(Dockerfile, "FROM python:\n");
        JToken? list = await client.RequestAsync("textDocument/completion", new { textDocument = new { uri = Dockerfile }, position = new { line = 0, character = 12 } });
        return (list?["items"] ?? new JArray()).Single(item => (string?)item["label"] == label);
    }
}
