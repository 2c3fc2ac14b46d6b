using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>A request sees the text as it was when the client sent it: all changes before it, none behind it.</summary>
public class OrderingTests
{
    private const string Uri = "file:///shop/Dockerfile";

    [Theory, AllHosts]
    public async Task A_request_is_answered_from_the_version_before_it_2000_times_without_waiting(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM python:3.12\n");

        List<Task<JObject>> answers = [];
        for (int change = 1; change <= 2_000; change++)
        {
            // Each change moves the FROM down by a line, and there, and only there, is something to hover.
            await server.Client.ChangeAsync(Uri, change + 1, LspDocuments.Part(0, 0, 0, 0, "#\n"));
            answers.Add(server.Client.Ask("textDocument/hover", LspDocuments.At(Uri, change, 7)));
        }

        JObject[] answered = await Task.WhenAll(answers);
        Assert.Equal(Enumerable.Range(1, 2_000), answered.Select(answer => (int?)answer["result"]?["range"]?["start"]?["line"] ?? -1));
    }

    [Theory, AllHosts]
    public async Task Of_a_burst_of_changes_the_last_one_is_judged_and_no_answer_is_stale(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM python\n");
        using MemoryStream burst = new();
        for (int change = 1; change <= 1_000; change++)
        {
            object[] parts = [LspDocuments.Part(0, 0, 0, 0, "#\n")];
            burst.Write(LspClient.Frame(LspClient.Message(
                "textDocument/didChange", new { textDocument = new { uri = Uri, version = change + 1 }, contentChanges = parts })));
        }

        await server.Client.SendBytesAsync(burst.ToArray());

        JArray last = await server.Client.NextDiagnosticsAsync(Uri, 1_001);
        Assert.Equal(1_000, (int?)last[0]["range"]?["start"]?["line"]);
        foreach (JObject published in server.Client.Received.Where(message => (string?)message["method"] == "textDocument/publishDiagnostics"))
        {
            // Whatever was published says of its version what is true of that version.
            int version = (int?)published["params"]?["version"] ?? 0;
            Assert.Equal(version - 1, (int?)published["params"]?["diagnostics"]?[0]?["range"]?["start"]?["line"]);
        }
    }

    [Theory, AllHosts]
    public async Task Versions_are_published_in_their_order(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM python\n");
        for (int change = 1; change <= 200; change++) await server.Client.ChangeAsync(Uri, change + 1, LspDocuments.Part(0, 0, 0, 0, "#\n"));
        await server.Client.NextDiagnosticsAsync(Uri, 201);

        int[] versions = [.. server.Client.Received
            .Where(message => (string?)message["method"] == "textDocument/publishDiagnostics")
            .Select(message => (int?)message["params"]?["version"] ?? 0)];
        Assert.Equal(versions.Order(), versions);
        Assert.Equal(versions.Distinct(), versions);
    }
}
