using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>Files that name packages, as they cross the wire. What the features do is tested where it is done.</summary>
public sealed class DependencyFileRequestTests : IDisposable
{
    private static readonly object ShowsLenses = new { textDocument = new { codeLens = new { } } };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("basewise tests ");

    private string FolderUri => new Uri(folder.FullName).AbsoluteUri;

    public void Dispose() => folder.Delete(recursive: true);

    [Theory, AllHosts]
    public async Task A_requirements_file_has_hover_outline_links_lens_and_the_way_to_its_Dockerfile(string host)
    {
        const string Text = "-r base.txt\nflask==2.0.0\n";
        string uri = $"{FolderUri}/requirements.txt";
        Write("base.txt", "requests\n");
        Write("requirements.txt", Text);
        Write("Dockerfile", "FROM python:3.13-slim\nCOPY *.txt .\nRUN pip install -r requirements.txt\n");
        await using RunningServer server = await OpenAsync(host);
        await server.Client.OpenAsync(uri, Text, languageId: "pip-requirements");

        JToken? hover = await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(uri, 1, 2));
        JToken? symbols = await server.Client.RequestAsync("textDocument/documentSymbol", Document(uri));
        JToken? links = await server.Client.RequestAsync("textDocument/documentLink", Document(uri));
        JToken? lenses = await server.Client.RequestAsync("textDocument/codeLens", Document(uri));
        JToken? uses = await server.Client.RequestAsync("textDocument/references", LspDocuments.At(uri, 1, 2).With(new { context = new { includeDeclaration = true } }));

        Assert.StartsWith("**flask 2.0.0**", (string?)hover?["contents"]?["value"], StringComparison.Ordinal);
        Assert.Contains("flask", symbols?.Select(symbol => (string?)symbol["name"]) ?? []);
        Assert.Equal(["https://pypi.org/project/flask/", $"{FolderUri}/base.txt"], links?.Select(link => (string?)link["target"]));
        Assert.StartsWith("1 package · 1 update · ⚠ 1 vulnerable", (string?)Assert.Single(lenses ?? new JArray())["command"]?["title"], StringComparison.Ordinal);
        Assert.Equal(
            JToken.FromObject(new[] { new { uri = $"{FolderUri}/Dockerfile", range = LspDocuments.Range(2, 19, 2, 35) } }), uses);
    }

    [Theory, AllHosts]
    public async Task A_project_file_is_known_by_its_name_and_completed(string host)
    {
        string uri = $"{FolderUri}/pyproject.toml";
        await using RunningServer server = await OpenAsync(host);
        await server.Client.OpenAsync(uri, "[project]\nname = \"shop\"\ndependencies = [\"djang\"]\n", languageId: "toml");

        JToken? items = await server.Client.RequestAsync("textDocument/completion", LspDocuments.At(uri, 2, 22));
        JToken? symbols = await server.Client.RequestAsync("textDocument/documentSymbol", Document(uri));

        Assert.Equal("django", (string?)items?["items"]?[0]?["label"]);
        Assert.Equal(JToken.FromObject(LspDocuments.Range(2, 17, 2, 22)), items?["items"]?[0]?["textEdit"]?["range"]);
        Assert.Equal("djang", (string?)Assert.Single(symbols ?? new JArray())["name"]);
    }

    private static object Document(string uri) => new { textDocument = new { uri } };

    private Task<RunningServer> OpenAsync(string host) => RunningServer.OpenAsync(host, ShowsLenses, folders: new[] { new { uri = FolderUri, name = "work" } });

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(folder.FullName, path), text);
}
