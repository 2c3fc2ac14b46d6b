using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>What <c>.basewise.yaml</c> and <c>.hadolint.yaml</c> do in an editor.</summary>
public sealed class ConfigurationFileRequestTests : IDisposable
{
    private const string Text = "FROM python\nUSER 10001\n";

    private readonly DirectoryInfo outside = Directory.CreateTempSubdirectory("basewise tests ");
    private readonly DirectoryInfo folder;

    public ConfigurationFileRequestTests() => folder = outside.CreateSubdirectory("work #1");

    private string FolderUri => new Uri(folder.FullName).AbsoluteUri;

    private string Uri => $"{FolderUri}/api/Dockerfile";

    public void Dispose() => outside.Delete(recursive: true);

    [Theory, AllHosts]
    public async Task A_change_of_the_file_is_judged_when_the_client_tells_of_it(string host)
    {
        Write("../.basewise.yaml", "rules: { untagged-image: off }\n");
        Write(".basewise.yaml", "rules: { untagged-image: error }\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.PullsAndWatches);
        JToken registration = await server.Client.Next("client/registerCapability");
        Assert.Contains("**/{.basewise.yaml,.basewise.yml,.hadolint.yaml,.hadolint.yml}", registration["registrations"]?.SelectTokens("$..globPattern").Select(pattern => (string?)pattern) ?? []);
        await server.Client.OpenAsync(Uri, Text);
        Assert.Equal(1, await PulledSeverityAsync(server.Client));

        Write("api/.hadolint.yaml", "override: { info: [DL3006] }\n");
        await server.Client.NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = $"{FolderUri}/api/.hadolint.yaml", type = 1 } } });
        await server.Client.Next("workspace/diagnostic/refresh");

        Assert.Equal(3, await PulledSeverityAsync(server.Client));
    }

    [Theory, AllHosts]
    public async Task What_is_not_saved_counts_and_its_problems_are_shown_in_it(string host)
    {
        Write(".basewise.yaml", "rules: { untagged-image: error }\n");
        await using RunningServer server = await OpenAsync(host, new { });
        await server.Client.OpenAsync(Uri, Text);
        Assert.Equal(1, SeverityIn(await server.Client.NextDiagnosticsAsync(Uri, 1)));

        string configuration = $"{FolderUri}/.basewise.yaml";
        await server.Client.OpenAsync(configuration, "rules:\n  untagged-image: hint\n  no-such-thing: off\n", languageId: "yaml");

        JToken problem = Assert.Single(await server.Client.NextDiagnosticsAsync(configuration, 1));
        Assert.Equal("There is no rule `no-such-thing`.", (string?)problem["message"]);
        Assert.Equal("configuration", (string?)problem["code"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(2, 2, 2, 15)), problem["range"]);
        Assert.Equal(4, SeverityIn(await server.Client.NextDiagnosticsAsync(Uri, 1)));
    }

    [Theory, AllHosts]
    public async Task The_projects_own_images_are_known_as_the_file_says_by_now(string host)
    {
        Write(".basewise.yaml", "images:\n  shop/base: python:3.14-slim\n");
        await using RunningServer server = await OpenAsync(host, new { textDocument = new { codeLens = new { } } });
        await server.Client.OpenAsync(Uri, "FROM shop/base:1\nUSER 10001\n");
        Assert.DoesNotContain("python-eol", CodesIn(await server.Client.NextDiagnosticsAsync(Uri, 1)));
        Assert.StartsWith("Python 3.14", await LensAsync(), StringComparison.Ordinal);

        await server.Client.OpenAsync($"{FolderUri}/.basewise.yaml", "images:\n  shop/base: python:3.9-slim\n", languageId: "yaml");

        Assert.Contains("python-eol", CodesIn(await server.Client.NextDiagnosticsAsync(Uri, 1)));
        Assert.StartsWith("Python 3.9", await LensAsync(), StringComparison.Ordinal);

        async Task<string?> LensAsync() =>
            (string?)(await server.Client.RequestAsync("textDocument/codeLens", new { textDocument = new { uri = Uri } }))?[0]?["command"]?["title"];

        static IEnumerable<string?> CodesIn(JToken diagnostics) => diagnostics.Select(diagnostic => (string?)diagnostic["code"]);
    }

    [Theory, AllHosts]
    public async Task The_editors_settings_count_more(string host)
    {
        Write(".basewise.yaml", "rules: { untagged-image: off }\n");
        await using RunningServer server = await RunningServer.OpenAsync(
            host,
            Capabilities.AnswersConfiguration,
            folders: new[] { new { uri = FolderUri, name = "work" } },
            before: client => client.Settings = _ => JObject.Parse("""{"rules": {"untagged-image": "hint"}}"""));

        await server.Client.OpenAsync(Uri, Text);

        Assert.Equal(4, SeverityIn(await server.Client.NextDiagnosticsAsync(Uri, 1)));
    }

    [Theory, AllHosts]
    public async Task Other_YAML_is_left_alone(string host)
    {
        await using RunningServer server = await OpenAsync(host, new { });

        await server.Client.OpenAsync($"{FolderUri}/compose.yaml", "rulez: {}\n", languageId: "yaml");

        Assert.Empty(await server.Client.NextDiagnosticsAsync($"{FolderUri}/compose.yaml", 1));
    }

    [Theory, AllHosts]
    public async Task A_finding_can_be_ignored_here_in_the_file_and_in_the_project(string host)
    {
        Write(".basewise.yaml", "rules:\n  python-eol: hint\n");
        await using RunningServer server = await OpenAsync(host, new { workspace = new { workspaceEdit = new { documentChanges = true } } });
        await server.Client.OpenAsync(Uri, "# syntax=docker/dockerfile:1\nFROM a:1\nWORKDIR app\nUSER 10001\n");

        JToken[] actions = [.. await server.Client.RequestAsync("textDocument/codeAction", LspDocuments.CodeActionsAt(Uri, 2, 9, "quickfix")) ?? new JArray()];

        Assert.Equal(
            [
                "Ignore workdir-relative here",
                "Ignore workdir-relative in this file",
                "Ignore WorkdirRelativePath in this file, for Docker too (# check=skip)",
                "Switch workdir-relative off in .basewise.yaml",
            ],
            actions.Select(action => (string?)action["title"]).Where(title => title?.StartsWith("Ignore", StringComparison.Ordinal) == true || title?.StartsWith("Switch", StringComparison.Ordinal) == true));
        JToken file = actions.Single(action => (string?)action["title"] == "Switch workdir-relative off in .basewise.yaml")["edit"]?["documentChanges"]?[0] ?? new JObject();
        Assert.Equal($"{FolderUri}/.basewise.yaml", (string?)file["textDocument"]?["uri"]);
        Assert.Equal(JToken.FromObject(new[] { new { range = LspDocuments.Range(1, 0, 1, 0), newText = "  workdir-relative: off\n" } }), file["edits"]);
        Assert.All(actions.Where(action => ((string?)action["title"])?.StartsWith("Ignore", StringComparison.Ordinal) == true), action => Assert.Null(action["isPreferred"]));

        JToken[] all = [.. await server.Client.RequestAsync("textDocument/codeAction", LspDocuments.CodeActionsAt(Uri, 2, 9, "source.fixAll")) ?? new JArray()];
        Assert.DoesNotContain(all, action => action.ToString().Contains("ignore=", StringComparison.Ordinal));
    }

    [Theory, AllHosts]
    public async Task Rules_are_completed_and_explained_in_the_file(string host)
    {
        await using RunningServer server = await OpenAsync(host, new { });
        string configuration = $"{FolderUri}/.basewise.yaml";
        await server.Client.OpenAsync(configuration, "rules:\n  pip-cache-left: off\n", languageId: "yaml");

        JToken? list = await server.Client.RequestAsync("textDocument/completion", new { textDocument = new { uri = configuration }, position = new { line = 1, character = 5 } });
        JToken? hover = await server.Client.RequestAsync("textDocument/hover", new { textDocument = new { uri = configuration }, position = new { line = 1, character = 5 } });

        Assert.Contains("untagged-image", list?["items"]?.Select(item => (string?)item["label"]) ?? []);
        Assert.StartsWith("**pip-cache-left**", (string?)hover?["contents"]?["value"], StringComparison.Ordinal);
    }

    private async Task<int?> PulledSeverityAsync(LspClient client)
    {
        JToken? report = await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri = Uri } });
        return SeverityIn(report?["items"] as JArray ?? []);
    }

    private static int? SeverityIn(JArray diagnostics) =>
        (int?)diagnostics.FirstOrDefault(diagnostic => (string?)diagnostic["code"] == "untagged-image")?["severity"];

    private Task<RunningServer> OpenAsync(string host, object capabilities) =>
        RunningServer.OpenAsync(host, capabilities, folders: new[] { new { uri = FolderUri, name = "work" } });

    private void Write(string path, string text)
    {
        string full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? full);
        File.WriteAllText(full, text);
    }
}
