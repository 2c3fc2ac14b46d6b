using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Formatting as it crosses the wire. What it does is tested where it is done.</summary>
public class FormattingRequestTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";

    private static readonly object[] Indented = [new { language = "dockerfile" }, new { language = "pip-requirements" }];

    private static readonly object[] Formatted = [.. Indented, new { pattern = "**/{pyproject.toml,Pipfile}" }];

    [Theory, AllHosts]
    public async Task All_three_kinds_are_offered(string host)
    {
        await using RunningServer server = RunningServer.Start(host);

        JToken? result = await server.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities = new { } });

        Assert.True((bool?)result?["capabilities"]?["documentFormattingProvider"]);
        Assert.True((bool?)result?["capabilities"]?["documentRangeFormattingProvider"]);
        Assert.Equal("\n", (string?)result?["capabilities"]?["documentOnTypeFormattingProvider"]?["firstTriggerCharacter"]);
    }

    [Theory, AllHosts]
    public async Task Where_the_client_offers_it_only_what_is_understood_well_enough_is_formatted(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, new { textDocument = new { formatting = new { dynamicRegistration = true } } });

        JToken registration = await server.Client.Next("client/registerCapability");

        Assert.Equal(
            JToken.FromObject(new object[]
            {
                new { id = "basewise-formatting", method = "textDocument/formatting", registerOptions = new { documentSelector = Formatted } },
                new { id = "basewise-range-formatting", method = "textDocument/rangeFormatting", registerOptions = new { documentSelector = Formatted } },
                new
                {
                    id = "basewise-indenting",
                    method = "textDocument/onTypeFormatting",
                    registerOptions = new { documentSelector = Indented, firstTriggerCharacter = "\n" },
                },
            }),
            registration["registrations"]);
    }

    [Theory, AllHosts]
    public async Task Beside_a_formatter_for_TOML_there_is_no_second_one(string host)
    {
        await using RunningServer server = RunningServer.Start(host);
        await server.InitializeAsync(new { textDocument = new { formatting = new { dynamicRegistration = true } } }, options: new { hasTomlFormatter = true });

        JToken registration = await server.Client.Next("client/registerCapability");

        Assert.Equal(JToken.FromObject(Indented), registration["registrations"]?[0]?["registerOptions"]?["documentSelector"]);
    }

    [Theory, AllHosts]
    public async Task Where_the_client_offers_it_nothing_is_announced_for_all_documents(string host)
    {
        await using RunningServer server = RunningServer.Start(host);

        JToken? result = await server.Client.RequestAsync(
            "initialize", new { processId = (int?)null, capabilities = new { textDocument = new { formatting = new { dynamicRegistration = true } } } });

        Assert.Null(result?["capabilities"]?["documentFormattingProvider"]);
        Assert.Null(result?["capabilities"]?["documentRangeFormattingProvider"]);
        Assert.Null(result?["capabilities"]?["documentOnTypeFormattingProvider"]);
        Assert.True((bool?)result?["capabilities"]?["hoverProvider"]);
    }

    [Theory, AllHosts]
    public async Task Each_place_that_changes_is_an_edit(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM  a\nRUN \"é🐍\" \\  \nb");

        JToken? edits = await FormatAsync(server.Client, new { tabSize = 4, insertSpaces = false, insertFinalNewline = true });

        Assert.Equal(
            JToken.FromObject(new[]
            {
                new { range = LspDocuments.Range(0, 4, 0, 6), newText = " " },
                new { range = LspDocuments.Range(1, 11, 1, 13), newText = "" },
                new { range = LspDocuments.Range(2, 0, 2, 0), newText = "\t" },
                new { range = LspDocuments.Range(2, 1, 2, 1), newText = "\n" },
            }),
            edits);
    }

    [Theory, AllHosts]
    public async Task Options_that_are_missing_or_strange_are_survived(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "RUN a \\\nb  ");

        Assert.Equal(2, (await FormatAsync(server.Client, new { }))?.Count());
        Assert.Equal(2, (await FormatAsync(server.Client, new { tabSize = int.MaxValue, insertSpaces = true, other = "x" }))?.Count());
        Assert.Equal(1, (await FormatAsync(server.Client, new { tabSize = -1, insertSpaces = true, trimTrailingWhitespace = false }))?.Count());
    }

    [Theory, AllHosts]
    public async Task A_range_is_formatted_alone(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM  a\nUSER  b\nUSER  c\n");

        JToken? edits = await server.Client.RequestAsync("textDocument/rangeFormatting", new
        {
            textDocument = new { uri = Dockerfile },
            range = LspDocuments.Range(1, 2, 1, 3),
            options = new { tabSize = 4, insertSpaces = true },
        });

        Assert.Equal(JToken.FromObject(new[] { new { range = LspDocuments.Range(1, 4, 1, 6), newText = " " } }), edits);
    }

    [Theory, AllHosts]
    public async Task A_new_line_below_a_continuation_is_indented(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);
        await server.Client.OpenAsync(Dockerfile, "FROM a\nRUN b \\\n\n");

        JToken? edits = await OnTypeAsync(server.Client, "\n");

        Assert.Equal(JToken.FromObject(new[] { new { range = LspDocuments.Range(2, 0, 2, 0), newText = "  " } }), edits);
        Assert.Empty(await OnTypeAsync(server.Client, "}") ?? new JArray(1));
    }

    [Theory, AllHosts]
    public async Task A_document_that_is_not_open_has_no_edits(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host);

        Assert.Equal(JTokenType.Null, (await FormatAsync(server.Client, new { tabSize = 4, insertSpaces = true }))?.Type);
    }

    private static Task<JToken?> FormatAsync(LspClient client, object options) =>
        client.RequestAsync("textDocument/formatting", new { textDocument = new { uri = Dockerfile }, options });

    private static Task<JToken?> OnTypeAsync(LspClient client, string typed) => client.RequestAsync(
        "textDocument/onTypeFormatting", LspDocuments.At(Dockerfile, 2, 0).With(new { ch = typed, options = new { tabSize = 2, insertSpaces = true } }));
}
