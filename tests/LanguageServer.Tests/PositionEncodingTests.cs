using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Columns in the unit that the client likes best, in everything that has a column.</summary>
public class PositionEncodingTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";


    /// <summary>Every host with every unit.</summary>
    public static TheoryData<string, string> All
    {
        get
        {
            TheoryData<string, string> all = [];
            foreach (string host in Hosts.Names)
            {
                foreach (string encoding in (string[])["utf-16", "utf-8", "utf-32"]) all.Add(host, encoding);
            }

            return all;
        }
    }

    [Theory, AllHosts]
    public async Task The_first_encoding_that_is_known_is_chosen(string host)
    {
        Assert.Equal("utf-16", await ChosenOfAsync(host, new { }));
        Assert.Equal("utf-16", await ChosenOfAsync(host, new { general = new { } }));
        Assert.Equal("utf-16", await ChosenOfAsync(host, new { general = new { positionEncodings = Array.Empty<string>() } }));
        Assert.Equal("utf-16", await ChosenOfAsync(host, new { general = new { positionEncodings = new[] { "utf-7", null } } }));
        Assert.Equal("utf-16", await ChosenOfAsync(host, new { general = new { positionEncodings = new[] { "utf-16", "utf-8" } } }));
        Assert.Equal("utf-8", await ChosenOfAsync(host, new { general = new { positionEncodings = new[] { "utf-7", "utf-8", "utf-16" } } }));
        Assert.Equal("utf-32", await ChosenOfAsync(host, new { general = new { positionEncodings = new[] { "utf-32", "utf-8", "utf-16" } } }));
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_change_is_where_the_client_means_it_and_a_range_is_where_it_looks(string host, string encoding)
    {
        await using RunningServer server = await OpenAsync(host, encoding);
        await server.Client.OpenAsync(Dockerfile, "FROM scratch\n# e\u0301🐍python\n");
        int before = Columns("# e\u0301🐍", encoding);

        await server.Client.ChangeAsync(
            Dockerfile, 2, LspDocuments.Part(1, before, 1, before + 6, "\nFROM python:${é🐍-3.12}-slim"), LspDocuments.Part(0, 0, 1, before, ""));

        int image = 5;
        JToken? symbols = await server.Client.RequestAsync("textDocument/documentSymbol", new { textDocument = new { uri = Dockerfile } });
        Assert.Equal(
            JToken.FromObject(LspDocuments.Range(1, 0, 1, image + Columns("python:${é🐍-3.12}-slim", encoding))),
            Assert.Single(symbols ?? new JArray())["range"]);
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_name_behind_wide_characters_is_found_and_renamed_there(string host, string encoding)
    {
        await using RunningServer server = await OpenAsync(host, encoding);
        await server.Client.OpenAsync(Dockerfile, "FROM alpine AS app\nLABEL \"🐍\u0301\"=a b=\"ß\"\nRUN --mount=id=🐍,from=app,target=/é true\n");
        int column = Columns("RUN --mount=id=🐍,from=", encoding);

        JToken? definition = await server.Client.RequestAsync("textDocument/definition", LspDocuments.At(Dockerfile, 2, column + 1));
        JToken? rename = await server.Client.RequestAsync("textDocument/rename", LspDocuments.At(Dockerfile, 2, column + 1).With(new { newName = "web" }));

        Assert.Equal(JToken.FromObject(LspDocuments.Range(0, 15, 0, 18)), definition?["range"]);
        Assert.Equal(
            JToken.FromObject(new[] { LspDocuments.Range(0, 15, 0, 18), LspDocuments.Range(2, column, 2, column + 3) }),
            new JArray((rename?["changes"]?[Dockerfile] ?? new JArray()).Select(edit => edit["range"]).OrderBy(range => (int?)range?["start"]?["line"])));
    }

    [Theory, MemberData(nameof(All))]
    public async Task A_finding_and_its_fix_are_where_they_look(string host, string encoding)
    {
        await using RunningServer server = await OpenAsync(host, encoding);
        await server.Client.OpenAsync(Dockerfile, "FROM python:3.13\nRUN echo '🐍e\u0301' && pip install a\nCMD [\"a\"]\nUSER app\n");
        int start = Columns("RUN echo '🐍e\u0301' && pip ", encoding);
        JToken expected = JToken.FromObject(LspDocuments.Range(1, start, 1, start + 7));

        JToken finding = (await server.Client.NextDiagnosticsAsync(Dockerfile, 1)).First(finding => (string?)finding["code"] == "pip-cache-left");
        JToken? actions = await server.Client.RequestAsync("textDocument/codeAction", LspDocuments.CodeActionsAt(Dockerfile, 1, start + 2, "quickfix"));

        Assert.Equal(expected, finding["range"]);
        JToken edit = Assert.Single(Assert.Single(actions ?? new JArray(), action => ((string?)action["title"])?.Contains("--no-cache-dir", StringComparison.Ordinal) == true)["edit"]?["changes"]?[Dockerfile] ?? new JArray());
        Assert.Equal(JToken.FromObject(LspDocuments.Range(1, start + 7, 1, start + 7)), edit["range"]);
    }

    [Theory, AllHosts]
    public async Task A_column_in_the_middle_of_a_character_is_where_it_starts(string host)
    {
        await using RunningServer server = await OpenAsync(host, "utf-8");
        await server.Client.OpenAsync(Dockerfile, "🐍FROM python:3.12\n");

        await server.Client.ChangeAsync(Dockerfile, 2, LspDocuments.Part(0, 3, 0, 4, ""));

        JToken? hover = await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Dockerfile, 0, 7));
        Assert.Equal(JToken.FromObject(LspDocuments.Range(0, 5, 0, 16)), hover?["range"]);
    }

    private static Task<RunningServer> OpenAsync(string host, string encoding) =>
        RunningServer.OpenAsync(host, new { general = new { positionEncodings = new[] { encoding, "utf-16" } } });

    private static async Task<string?> ChosenOfAsync(string host, object capabilities)
    {
        await using RunningServer server = RunningServer.Start(host);
        JToken? result = await server.Client.RequestAsync("initialize", new { processId = (int?)null, capabilities });
        return (string?)result?["capabilities"]?["positionEncoding"];
    }

    private static int Columns(string text, string encoding) => encoding switch
    {
        "utf-8" => System.Text.Encoding.UTF8.GetByteCount(text),
        "utf-32" => text.EnumerateRunes().Count(),
        _ => text.Length,
    };
}
