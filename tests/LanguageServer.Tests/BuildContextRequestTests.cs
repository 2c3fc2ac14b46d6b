using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>What an editor is told of the files beside a Dockerfile.</summary>
public sealed class BuildContextRequestTests : IDisposable
{
    private const string CopyIgnored = "FROM python:3.13-slim-trixie\nCOPY requirements.txt .\n";

    private static readonly object CreatesFiles = new
    {
        workspace = new { workspaceEdit = new { documentChanges = true, resourceOperations = new[] { "create" } }, didChangeWatchedFiles = new { dynamicRegistration = true } },
    };

    private readonly DirectoryInfo outside = Directory.CreateTempSubdirectory("basewise tests ");
    private readonly DirectoryInfo folder;

    public BuildContextRequestTests() => folder = outside.CreateSubdirectory("work #1");

    private string FolderUri => new Uri(folder.FullName).AbsoluteUri;

    private string Uri => $"{FolderUri}/Dockerfile";

    public void Dispose() => outside.Delete(recursive: true);

    [Theory, AllHosts]
    public async Task A_change_of_the_dockerignore_is_judged_when_the_client_tells_of_it(string host)
    {
        Write(".dockerignore", "*.md\n");
        Write("requirements.txt", "flask\n");
        await using RunningServer server = await OpenAsync(host, CreatesFiles);
        JToken registration = await server.Client.Next("client/registerCapability");
        Assert.Contains("**/{.dockerignore,*.dockerignore}", registration["registrations"]?.SelectTokens("$..globPattern").Select(pattern => (string?)pattern) ?? []);
        await server.Client.OpenAsync(Uri, CopyIgnored);
        Assert.DoesNotContain("copy-ignored-file", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());

        Write(".dockerignore", "*.txt\n");
        await server.Client.NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = $"{FolderUri}/.dockerignore", type = 2 } } });

        Assert.Contains("copy-ignored-file", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());
    }

    [Theory, AllHosts]
    public async Task A_client_that_asks_for_diagnostics_is_told_to_ask_again(string host)
    {
        Write(".dockerignore", "*.md\n");
        Write("requirements.txt", "flask\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.PullsAndWatches);
        await server.Client.OpenAsync(Uri, CopyIgnored);
        JToken? before = await server.Client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri = Uri } });
        Assert.DoesNotContain("copy-ignored-file", before?["items"]?.Rules() ?? []);

        Write(".dockerignore", "*.txt\n");
        await server.Client.NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = $"{FolderUri}/.dockerignore", type = 2 } } });
        await server.Client.Next("workspace/diagnostic/refresh");

        JToken? after = await server.Client.RequestAsync(
            "textDocument/diagnostic", new { textDocument = new { uri = Uri }, previousResultId = (string?)before?["resultId"] });
        Assert.Contains("copy-ignored-file", after?["items"]?.Rules() ?? []);
    }

    [Theory, AllHosts]
    public async Task Dockerfiles_that_are_not_open_are_judged_among_their_files_too(string host)
    {
        Write("Dockerfile", CopyIgnored);
        Write("requirements.txt", "flask\n");
        Write(".dockerignore", "*.md\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.PullsAndWatches);
        JToken? before = await server.Client.RequestAsync("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        Assert.DoesNotContain("copy-ignored-file", ReportOf(before)?["items"]?.Rules() ?? []);

        Write(".dockerignore", "*.txt\n");
        await server.Client.NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = $"{FolderUri}/.dockerignore", type = 2 } } });
        JToken? after = await server.Client.RequestAsync(
            "workspace/diagnostic", new { previousResultIds = new[] { new { uri = Uri, value = (string?)ReportOf(before)?["resultId"] } } });

        Assert.Contains("copy-ignored-file", ReportOf(after)?["items"]?.Rules() ?? []);

        // The requirements are judged, too.
        JToken? ReportOf(JToken? reports) => reports?["items"]?.Single(item => (string?)item["uri"] == Uri);
    }

    [Theory, AllHosts]
    public async Task A_burst_of_1000_changes_is_judged_a_few_times_and_the_last_one_counts(string host)
    {
        Write(".dockerignore", "*.md\n");
        Write("requirements.txt", "flask\n");
        await using RunningServer server = await OpenAsync(host, CreatesFiles);
        await server.Client.OpenAsync(Uri, CopyIgnored);
        await server.Client.NextDiagnosticsAsync(Uri, 1);

        for (int at = 1; at <= 1_000; at++)
        {
            if (at == 1_000) Write(".dockerignore", "*.txt\n");
            await server.Client.NotifyAsync("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = $"{FolderUri}/.dockerignore", type = 2 } } });
        }

        while (!(await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules().Contains("copy-ignored-file"))
        {
            // What was judged in the middle of the burst.
        }

        Assert.Equal(0, await server.StopAsync());
        Assert.InRange(server.Client.Received.Count(message => (string?)message["method"] == "textDocument/publishDiagnostics"), 2, 100);
    }

    [Theory, AllHosts]
    public async Task A_place_in_another_file_has_that_files_address(string host)
    {
        Write("requirements.txt", "flask\npsycopg2==2.9.9\n");
        await using RunningServer server = await OpenAsync(host, Capabilities.PullsAndWatches);
        await server.Client.OpenAsync(Uri, "FROM python:3.12-slim-trixie\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

        JToken? report = await server.Client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri = Uri } });
        JToken finding = (report?["items"] ?? "none").Single(item => (string?)item["code"] == "missing-build-dependencies");

        JToken? place = Assert.Single(finding["relatedInformation"] ?? "none")["location"];
        Assert.Equal($"{FolderUri}/requirements.txt", (string?)place?["uri"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(1, 0, 1, 15)), place?["range"]);
    }

    [Theory, AllHosts]
    public async Task A_folder_that_leaves_the_workspace_is_not_looked_at_any_more(string host)
    {
        Write(".dockerignore", "*.txt\n");
        Write("requirements.txt", "flask\n");
        await using RunningServer server = await OpenAsync(host, new { });
        await server.Client.OpenAsync(Uri, CopyIgnored);
        Assert.Contains("copy-ignored-file", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());

        await server.Client.NotifyAsync("workspace/didChangeWorkspaceFolders", new
        {
            @event = new { added = Array.Empty<object>(), removed = new[] { new { uri = FolderUri, name = "work" } } },
        });

        Assert.DoesNotContain("copy-ignored-file", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());
    }

    [Theory, AllHosts]
    public async Task What_an_editor_has_not_saved_counts_more_than_the_disk(string host)
    {
        Write("Dockerfile.dockerignore", "*.md\n");
        Write("requirements.txt", "flask\n");
        await using RunningServer server = await OpenAsync(host, CreatesFiles);
        await server.Client.OpenAsync(Uri, CopyIgnored);
        Assert.DoesNotContain("copy-ignored-file", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());

        await server.Client.OpenAsync($"{FolderUri}/Dockerfile.dockerignore", "*.txt\n", languageId: "ignore");

        Assert.Contains("copy-ignored-file", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());
    }

    [Theory, AllHosts]
    public async Task A_file_is_created_where_the_client_can_do_that_and_else_nothing_is_offered(string host)
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write("pyproject.toml", "");
        await using RunningServer able = await OpenAsync(host, CreatesFiles);
        await using RunningServer plain = await OpenAsync(host, new { workspace = new { workspaceEdit = new { documentChanges = true } } });
        foreach (RunningServer server in new[] { able, plain }) await server.Client.OpenAsync(Uri, "FROM python:3.13-slim-trixie\nCOPY . .\n");

        JToken? edit = (await ActionsAsync(able.Client, 1, 5)).Single(action => (string?)action["title"] == "Create a .dockerignore")["edit"];

        Assert.Equal(
            JToken.FromObject(new object[]
            {
                new { kind = "create", uri = $"{FolderUri}/.dockerignore", options = new { ignoreIfExists = true } },
                new
                {
                    textDocument = new { uri = $"{FolderUri}/.dockerignore", version = (int?)null },
                    edits = new[]
                    {
                        new
                        {
                            range = LspDocuments.Range(0, 0, 0, 0),
                            newText = ".git\n**/.venv\n**/__pycache__\n**/*.py[cod]\n**/.pytest_cache\n**/.mypy_cache\n**/.ruff_cache\n",
                        },
                    },
                },
            }),
            edit?["documentChanges"]);
        Assert.DoesNotContain(await ActionsAsync(plain.Client, 1, 5), action => ((string?)action["title"])?.Contains(".dockerignore", StringComparison.Ordinal) == true);
    }

    [Theory, AllHosts]
    public async Task Lines_are_added_to_the_end_of_a_file_that_is_there(string host)
    {
        Write(".git/HEAD", "ref: refs/heads/main\n");
        Write(".dockerignore", "*.md\nvenv");
        await using RunningServer server = await OpenAsync(host, CreatesFiles);
        await server.Client.OpenAsync(Uri, "FROM python:3.13-slim-trixie\nCOPY . .\n");

        JToken? edit = (await ActionsAsync(server.Client, 1, 5)).Single(action => (string?)action["title"] == "Add .git to .dockerignore")["edit"];

        Assert.Equal(
            JToken.FromObject(new[]
            {
                new
                {
                    textDocument = new { uri = $"{FolderUri}/.dockerignore", version = (int?)null },
                    edits = new[] { new { range = LspDocuments.Range(1, 4, 1, 4), newText = "\n.git\n" } },
                },
            }),
            edit?["documentChanges"]);
    }

    [Theory, AllHosts]
    public async Task The_names_of_files_are_links_and_lead_to_their_definition(string host)
    {
        Write("requirements.txt", "flask\n");
        await using RunningServer server = await OpenAsync(host, new { });
        await server.Client.OpenAsync(Uri, "FROM python:3.13-slim-trixie\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

        JToken? links = await server.Client.RequestAsync("textDocument/documentLink", new { textDocument = new { uri = Uri } });
        JToken? definition = await server.Client.RequestAsync("textDocument/definition", LspDocuments.At(Uri, 2, 25));

        Assert.Equal(
            [(1, $"{FolderUri}/requirements.txt"), (2, $"{FolderUri}/requirements.txt")],
            links?.Where(link => (int?)link["range"]?["start"]?["line"] > 0).Select(link => ((int?)link["range"]?["start"]?["line"] ?? 0, (string?)link["target"] ?? "")) ?? []);
        Assert.Equal($"{FolderUri}/requirements.txt", (string?)definition?["uri"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(0, 0, 0, 0)), definition?["range"]);
    }

    [Theory, AllHosts]
    public async Task Nothing_outside_the_workspace_is_looked_at(string host)
    {
        // Outside: a repository with all that the rules look for, around the folder that is open.
        File.WriteAllText(Path.Combine(outside.FullName, "requirements.txt"), "flask\n");
        File.WriteAllText(Path.Combine(outside.FullName, ".dockerignore"), "*.txt\n");
        Directory.CreateDirectory(Path.Combine(outside.FullName, ".git"));
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "up"), outside.FullName);
        File.CreateSymbolicLink(Path.Combine(folder.FullName, ".dockerignore"), Path.Combine(outside.FullName, ".dockerignore"));
        Write("pyproject.toml", "");
        await using RunningServer server = await OpenAsync(host, CreatesFiles);
        string[] uris = [Uri, new Uri(Path.Combine(outside.FullName, "Dockerfile")).AbsoluteUri, $"{FolderUri}/up/Dockerfile", $"{FolderUri}/../Dockerfile", "untitled:Dockerfile"];

        foreach (string uri in uris)
        {
            await server.Client.OpenAsync(uri, "FROM python:3.13-slim-trixie\nCOPY ../requirements.txt up/requirements.txt /x/\nCOPY . .\nRUN pip install -r /x/requirements.txt\n");
            string[] rules = (await server.Client.NextDiagnosticsAsync(uri, 1)).Rules();
            JToken? links = await server.Client.RequestAsync("textDocument/documentLink", new { textDocument = new { uri } });

            Assert.Empty(rules.Intersect(["copy-ignored-file", "missing-dockerignore", "dockerignore-incomplete", "requirements-ignored"]));
            Assert.DoesNotContain(links ?? new JArray(), link => ((string?)link["target"])?.StartsWith("file:", StringComparison.Ordinal) == true);
        }
    }

    private static async Task<JToken[]> ActionsAsync(LspClient client, int line, int character, string uri) =>
        [.. await client.RequestAsync("textDocument/codeAction", LspDocuments.CodeActionsAt(uri, line, character, "quickfix")) ?? new JArray()];

    private Task<JToken[]> ActionsAsync(LspClient client, int line, int character) => ActionsAsync(client, line, character, Uri);

    private Task<RunningServer> OpenAsync(string host, object capabilities) =>
        RunningServer.OpenAsync(host, capabilities, folders: new[] { new { uri = FolderUri, name = "work" } });

    private void Write(string path, string text)
    {
        string full = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder.FullName);
        File.WriteAllText(full, text);
    }
}
