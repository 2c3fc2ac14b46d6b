using Basewise.Testing;

namespace Basewise.LanguageServer.Tests;

public class LogTests
{
    private const string Uri = "file:///shop/Dockerfile";

    [Theory, AllHosts]
    public async Task A_session_of_1000_edits_writes_at_most_10_lines(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.AnswersConfiguration);
        await server.Client.OpenAsync(Uri, "FROM python\n");
        for (int edit = 1; edit <= 1_000; edit++)
        {
            await server.Client.ChangeAsync(Uri, edit + 1, LspDocuments.Part(0, 0, 0, 0, edit % 2 == 0 ? "\n" : "RUN pip install flask\n"));
            if (edit % 50 == 0) await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, edit, 7));
        }

        Assert.Equal(0, await server.StopAsync());
        await server.Client.EndOfOutput.WaitAsync(LspClient.Patience);

        Assert.InRange(server.Client.Received.Count(message => (string?)message["method"] == "window/logMessage"), 1, 10);
    }
}
