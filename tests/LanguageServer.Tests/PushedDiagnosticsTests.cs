using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

public class PushedDiagnosticsTests
{
    private const string Uri = "file:///shop/my%20app/Dockerfile";

    [Theory, AllHosts]
    public async Task A_diagnostic_has_exactly_the_protocol_s_shape(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "# 😀 a comment\nFROM python AS app\n", version: 7);

        JToken parameters = await server.Client.Next("textDocument/publishDiagnostics", version: 7);

        Assert.Equal(["diagnostics", "uri", "version"], parameters.Children<JProperty>().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal(Uri, (string?)parameters["uri"]);
        JToken diagnostic = parameters["diagnostics"]?.Single(item => (string?)item["code"] == "untagged-image") ?? throw new InvalidDataException();
        Assert.Equal(
            ["code", "codeDescription", "message", "range", "severity", "source"],
            diagnostic.Children<JProperty>().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("basewise", (string?)diagnostic["source"]);
        Assert.Equal(2, (int?)diagnostic["severity"]);
        Assert.EndsWith("/untagged-image.md", (string?)diagnostic["codeDescription"]?["href"], StringComparison.Ordinal);
        Assert.NotEmpty((string?)diagnostic["message"] ?? "");
        Assert.Equal(JToken.FromObject(LspDocuments.Range(1, 5, 1, 11)), diagnostic["range"]);
    }

    [Theory, AllHosts]
    public async Task Files_that_name_packages_are_judged_whatever_the_editor_calls_their_language(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        (string Name, string Language, string Text)[] files =
        [
            ("requirements.txt", "pip-requirements", "flask==0.5\n"),
            ("pyproject.toml", "toml", "[project]\nname = \"app\"\ndependencies = [\"flask==0.5\"]\n"),
            ("Pipfile", "plaintext", "[packages]\nflask = \"==0.5\"\n"),
            ("Pipfile.lock", "json", "{\"default\": {\"flask\": {\"version\": \"==0.5\"}}, \"develop\": {}}"),
        ];
        foreach ((string name, string language, string text) in files)
        {
            string uri = $"file:///shop/{name}";
            await server.Client.OpenAsync(uri, text, version: 1, languageId: language);

            Assert.Contains(await server.Client.NextDiagnosticsAsync(uri, 1), diagnostic => (string?)diagnostic["code"] == "vulnerable-package");
        }
    }

    [Theory, AllHosts]
    public async Task Of_more_findings_than_anybody_reads_the_worst_are_told_and_the_others_counted(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        string lines = string.Concat(Enumerable.Repeat("MAINTAINER somebody\n", 2_999));
        await server.Client.OpenAsync(Uri, $"FROM python:3.13-slim-trixie\n{lines}EXPOSE 99999\n");

        JArray diagnostics = await server.Client.NextDiagnosticsAsync(Uri, 1);

        Assert.Equal(2_001, diagnostics.Count);
        Assert.Contains(diagnostics, diagnostic => (string?)diagnostic["code"] == "expose-range");
        JToken others = Assert.Single(diagnostics, diagnostic => (string?)diagnostic["code"] == "more-findings");
        Assert.Matches("1,00[0-9] more findings", (string?)others["message"] ?? "");
    }

    [Theory, AllHosts]
    public async Task Closing_a_document_clears_its_diagnostics(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "FROM python\n");
        Assert.NotEmpty(await server.Client.NextDiagnosticsAsync(Uri, 1));

        await server.Client.CloseAsync(Uri);

        Assert.Empty(await server.Client.NextDiagnosticsAsync(Uri, version: null));
    }

    [Theory, AllHosts]
    public async Task A_document_that_is_opened_changed_and_closed_at_once_ends_without_diagnostics(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        for (int round = 0; round < 50; round++)
        {
            await server.Client.OpenAsync(Uri, "FROM python\n");
            await server.Client.ChangeAsync(Uri, 2, LspDocuments.Part(0, 0, 0, 0, "#\n"));
            await server.Client.CloseAsync(Uri);
        }

        await server.Client.OpenAsync("file:///other/Dockerfile", "FROM python\n");
        await server.Client.NextDiagnosticsAsync("file:///other/Dockerfile", 1);

        JObject last = server.Client.Received.Last(message => (string?)message["params"]?["uri"] == Uri);
        Assert.Empty(last["params"]?["diagnostics"] ?? "none");
    }

    [Theory, AllHosts]
    public async Task The_places_are_right_under_every_line_end_and_beyond_the_BMP(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        foreach ((int at, string newLine) in new[] { "\n", "\r\n", "\r" }.Index())
        {
            string uri = $"{Uri}.{at}";
            await server.Client.OpenAsync(uri, $"# 😀{newLine}#{newLine}FROM python");
            await server.Client.ChangeAsync(uri, 2, LspDocuments.Part(0, 4, 0, 4, "e\u0301"), LspDocuments.Part(2, 11, 2, 11, newLine));

            JArray diagnostics = await server.Client.NextDiagnosticsAsync(uri, 2);

            // A lone \r ends a line for the protocol, and none for Docker, to which all of this is one comment.
            if (newLine == "\r") Assert.DoesNotContain("untagged-image", diagnostics.Rules());
            else Assert.Equal(JToken.FromObject(LspDocuments.Range(2, 5, 2, 11)), diagnostics.First(item => (string?)item["code"] == "untagged-image")["range"]);
        }
    }

    [Theory, AllHosts]
    public async Task A_byte_order_mark_that_the_client_sends_along_takes_its_column(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        await server.Client.OpenAsync(Uri, "\ufeffFROM python\n");

        JArray diagnostics = await server.Client.NextDiagnosticsAsync(Uri, 1);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(0, 6, 0, 12)), diagnostics.First(item => (string?)item["code"] == "untagged-image")["range"]);
    }

    [Theory, AllHosts]
    public async Task A_position_within_a_surrogate_pair_or_behind_a_line_s_end_is_survived(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Uri, "# 😀\nFROM python:3.12\n");

        Assert.Equal(JTokenType.Null, (await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, 0, 3)))?.Type);
        Assert.NotNull((await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, 1, 9999)))?["contents"]);
        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Part(0, 3, 0, 3, "x"));
        Assert.NotNull((await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, 1, 7)))?["contents"]);
    }
}
