using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>workspace/diagnostic: open documents, and the files of the workspace's folders.</summary>
public sealed class WorkspaceDiagnosticsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("basewise tests ");

    private string FolderUri => new Uri(folder.FullName).AbsoluteUri;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, AllHosts]
    public async Task Files_of_the_workspace_are_judged_as_they_are_on_disk_and_open_ones_as_the_client_has_them(string host)
    {
        Write("Dockerfile", "FROM python\n");
        Write("a b/#1/dev.Dockerfile", "FROM python\n");
        Write("README.md", "FROM python\n");
        Write("node_modules/x/Dockerfile", "FROM python\n");
        Write("venv/pyvenv.cfg", "");
        Write("venv/Dockerfile", "FROM python\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.Pulls);
        await server.Client.OpenAsync($"{FolderUri}/Dockerfile", "FROM scratch\n", version: 7);

        JToken[] items = await PullAsync(server.Client);

        Assert.Equal([$"{FolderUri}/Dockerfile", $"{FolderUri}/a%20b/%231/dev.Dockerfile"], items.Select(item => (string?)item["uri"]).Order(StringComparer.Ordinal));
        JToken open = items.Single(item => (int?)item["version"] == 7);
        Assert.DoesNotContain("untagged-image", open["items"]?.Rules() ?? []);
        JToken closed = items.Single(item => item["version"]?.Type == JTokenType.Null);
        Assert.Contains("untagged-image", closed["items"]?.Rules() ?? []);
    }

    [Theory, AllHosts]
    public async Task Configuration_files_are_among_them(string host)
    {
        Write("shop/.basewise.yaml", "rules:\n  untaged-image: off\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.Pulls);

        JToken report = Assert.Single(await PullAsync(server.Client));

        Assert.Equal($"{FolderUri}/shop/.basewise.yaml", (string?)report["uri"]);
        Assert.Contains("untaged-image", (string?)Assert.Single(report["items"] ?? "none")["message"] ?? "", StringComparison.Ordinal);
    }

    [Theory, AllHosts]
    public async Task Files_that_name_packages_are_among_them_and_know_what_is_beside_them(string host)
    {
        Write("requirements.txt", "-r base.txt\nflask==3.0\n");
        Write("base.txt", "flask==2.0\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.Pulls);
        await server.Client.OpenAsync($"{FolderUri}/dev.txt", "flask==0.5\n", version: 1, languageId: "pip-requirements");

        JToken[] items = await PullAsync(server.Client);

        Assert.Contains("contradicting-requirements", items.Single(item => ((string?)item["uri"])?.EndsWith("/requirements.txt", StringComparison.Ordinal) == true)["items"]?.Rules() ?? []);
        Assert.Contains("vulnerable-package", items.Single(item => ((string?)item["uri"])?.EndsWith("/dev.txt", StringComparison.Ordinal) == true)["items"]?.Rules() ?? []);
    }

    [Theory, AllHosts]
    public async Task A_large_lock_is_among_them_and_a_large_Dockerfile_is_not(string host)
    {
        string filler = $"# {new string('x', 2_000_000)}\n";
        Write("uv.lock", filler);
        Write("Dockerfile", filler + "FROM python\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.Pulls);

        JToken report = Assert.Single(await PullAsync(server.Client));

        Assert.Equal($"{FolderUri}/uv.lock", (string?)report["uri"]);
    }

    [Theory, AllHosts]
    public async Task Reports_hold_until_the_file_changes_and_those_of_files_that_are_gone_are_cleared(string host)
    {
        Write("Dockerfile", "FROM python\n");
        Write("gone.Dockerfile", "FROM python\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.Pulls);
        JToken[] first = await PullAsync(server.Client);
        Assert.All(await PullAsync(server.Client, first), item => Assert.Equal("unchanged", (string?)item["kind"]));

        Write("Dockerfile", "FROM python:latest\n");
        File.Delete(Path.Combine(folder.FullName, "gone.Dockerfile"));
        JToken[] second = await PullAsync(server.Client, first);

        JToken gone = second.Single(item => ((string?)item["uri"])?.EndsWith("gone.Dockerfile", StringComparison.Ordinal) == true);
        Assert.Empty(gone["items"] ?? "none");
        Assert.All(second, item => Assert.Equal("full", (string?)item["kind"]));
        Assert.Single(await PullAsync(server.Client, second));
    }

    [Theory, AllHosts]
    public async Task Links_are_not_followed_out_of_the_workspace_or_round_in_it(string host)
    {
        DirectoryInfo outside = Directory.CreateTempSubdirectory("basewise-outside-");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "Dockerfile"), "FROM python\n");
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "Dockerfile"), Path.Combine(outside.FullName, "Dockerfile"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "outside"), outside.FullName);
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "round"), folder.FullName);
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "Containerfile"), "nothing");
            await using RunningServer server = await OpenAsync(host, Capabilities.Pulls);

            Assert.Empty(await PullAsync(server.Client));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Theory, AllHosts]
    public async Task Folders_that_cannot_be_searched_have_no_files(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.Pulls, folders: new[]
        {
            new { uri = "file:///no/such/folder", name = "" }, new { uri = "vscode-vfs://github/a/b", name = "" }, new { uri = "", name = "" },
        });

        Assert.Empty(await PullAsync(server.Client));
    }

    [Theory, AllHosts]
    public async Task An_answer_without_news_is_held_until_a_file_a_document_or_a_setting_changes(string host)
    {
        Write("Dockerfile", "FROM python\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.PullsAndWatches);
        JToken registration = await server.Client.Next("client/registerCapability");
        Assert.Contains("workspace/didChangeWatchedFiles", registration["registrations"]?.Select(item => (string?)item["method"]) ?? []);
        JToken[] known = await PullAsync(server.Client);

        Task<JToken[]> held = PullAsync(server.Client, known);
        Write("new.Dockerfile", "FROM python\n");
        await server.Client.NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = $"{FolderUri}/new.Dockerfile", type = 1 } } });
        known = await held;
        Assert.Equal(2, known.Length);

        held = PullAsync(server.Client, known);
        await server.Client.OpenAsync($"{FolderUri}/Dockerfile", "FROM scratch\n");
        known = await held;

        held = PullAsync(server.Client, known);
        server.Client.Settings = _ => JObject.Parse("""{"rules": {"untagged-image": "off"}}""");
        await server.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = (object?)null });

        // The setting may come while the answer is put together: of whom that has told nothing new, the next one does.
        List<string?> told = [];
        for (JToken[] items = await held; ; items = await PullAsync(server.Client, items))
        {
            told.AddRange(items.Where(item => (string?)item["kind"] == "full").Select(item => (string?)item["uri"]));
            if (items.Length != 2 || told.Count >= 2) break;
        }

        Assert.Equal([$"{FolderUri}/Dockerfile", $"{FolderUri}/new.Dockerfile"], told.Order());
    }

    [Theory, AllHosts]
    public async Task A_burst_of_1000_file_events_brings_one_report_and_disturbs_no_open_document(string host)
    {
        Write("Dockerfile", "FROM python\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.PullsAndWatches);
        JToken[] known = await PullAsync(server.Client);
        Task<JToken[]> held = PullAsync(server.Client, known);

        for (int at = 0; at < 1_000; at++)
        {
            await server.Client.NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = $"{FolderUri}/{at}.Dockerfile", type = 3 } } });
        }

        await server.Client.OpenAsync("file:///elsewhere/Dockerfile", "FROM python\n");
        Assert.Contains(await held, item => (string?)item["uri"] == "file:///elsewhere/Dockerfile");
        Assert.Equal(0, await server.StopAsync());
        Assert.DoesNotContain(server.Client.Received, message => (string?)message["method"] is "textDocument/publishDiagnostics" or "workspace/diagnostic/refresh");
    }

    [Theory, AllHosts]
    public async Task An_answer_that_is_held_is_given_at_shutdown(string host)
    {
        await using RunningServer server = await OpenAsync(host, Capabilities.PullsAndWatches);
        Task<JToken[]> held = PullAsync(server.Client);

        Assert.Equal(0, await server.StopAsync());
        Assert.Empty(await held);
    }

    private static async Task<JToken[]> PullAsync(LspClient client, params JToken[] known)
    {
        JToken? report = await client.RequestAsync("workspace/diagnostic", new
        {
            previousResultIds = known.Select(item => new { uri = (string?)item["uri"], value = (string?)item["resultId"] }),
        });
        return [.. report?["items"] ?? throw new InvalidDataException("The report has no items.")];
    }

    private Task<RunningServer> OpenAsync(string host, object capabilities) =>
        RunningServer.OpenAsync(host, capabilities, folders: new[] { new { uri = FolderUri, name = "work" } });

    private void Write(string path, string text)
    {
        string full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder.FullName);
        File.WriteAllText(full, text);
    }
}
