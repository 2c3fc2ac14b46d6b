using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>A document's structure as it crosses the wire. What it is, is tested where it is made.</summary>
public class StructureRequestTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";

    [Theory, AllHosts]
    public async Task Symbols_are_a_tree(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "ARG A\nFROM scratch AS build\nRUN a\n");

        JToken? symbols = await server.Client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri = Dockerfile } });

        Assert.Equal(["ARG A", "build"], symbols?.Select(symbol => (string?)symbol["name"]) ?? []);
        Assert.Equal([13, 2], symbols?.Select(symbol => (int?)symbol["kind"] ?? 0) ?? []);
        JToken instruction = Assert.Single(symbols?[1]?["children"] ?? new JArray());
        Assert.Equal(("RUN", "a"), ((string?)instruction["name"], (string?)instruction["detail"]));
        Assert.Equal(JToken.FromObject(LspDocuments.Range(2, 0, 2, 5)), instruction["range"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(2, 0, 2, 3)), instruction["selectionRange"]);
    }

    [Theory, AllHosts]
    public async Task Folding_ranges_are_lines(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "# a\n# b\nFROM scratch\nRUN a\n");

        JToken? ranges = await server.Client.RequestAsync("textDocument/foldingRange", new { textDocument = new { uri = Dockerfile } });

        Assert.Equal(
            JToken.FromObject(new[] { new { startLine = 0, endLine = 1, kind = "comment" }, new { startLine = 2, endLine = 3, kind = "region" } }), ranges);
    }

    [Theory, AllHosts]
    public async Task A_selection_range_has_its_parent_within_it_for_each_cursor(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM a\nUSER app\n");

        JToken? ranges = await server.Client.RequestAsync("textDocument/selectionRange", new
        {
            textDocument = new { uri = Dockerfile },
            positions = new[] { new { line = 1, character = 6 }, new { line = 2, character = 0 } },
        });

        Assert.Equal(2, ranges?.Count());
        Assert.Equal(JToken.FromObject(LspDocuments.Range(1, 5, 1, 8)), ranges?[0]?["range"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(1, 0, 1, 8)), ranges?[0]?["parent"]?["range"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(0, 0, 2, 0)), ranges?[1]?["range"]);
        Assert.Null(ranges?[1]?["parent"]);
    }

    [Theory, AllHosts]
    public async Task A_link_has_its_target(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM python:3\n");

        JToken? links = await server.Client.RequestAsync("textDocument/documentLink", new { textDocument = new { uri = Dockerfile } });

        JToken link = Assert.Single(links ?? new JArray());
        Assert.Equal(JToken.FromObject(LspDocuments.Range(0, 5, 0, 13)), link["range"]);
        Assert.Equal("https://hub.docker.com/_/python", (string?)link["target"]);
    }
}
