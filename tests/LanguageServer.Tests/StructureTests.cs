using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>A document's structure as it crosses the wire. What it is, is tested where it is made.</summary>
public class StructureTests
{
    private const string Dockerfile = "file:///work/Dockerfile";

    public static TheoryData<string> AllHosts => Hosts.All;

    [Theory, MemberData(nameof(AllHosts))]
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

    [Theory, MemberData(nameof(AllHosts))]
    public async Task Folding_ranges_are_lines(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "# a\n# b\nFROM scratch\nRUN a\n");

        JToken? ranges = await server.Client.RequestAsync("textDocument/foldingRange", new { textDocument = new { uri = Dockerfile } });

        Assert.Equal(
            JToken.FromObject(new[] { new { startLine = 0, endLine = 1, kind = "comment" }, new { startLine = 2, endLine = 3, kind = "region" } }), ranges);
    }
}
