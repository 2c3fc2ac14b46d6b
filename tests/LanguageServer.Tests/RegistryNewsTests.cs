using System.Collections.Immutable;
using Basewise.Knowledge.Ports;
using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>What registries tell while a document is open.</summary>
public class RegistryNewsTests
{
    private const string Dockerfile = "file:///shop/Dockerfile";
    private const string Image = "registry.example.org/base/python:7";

    private static readonly object Shows = new
    {
        textDocument = new { codeLens = new { }, diagnostic = new { } },
        workspace = new { codeLens = new { refreshSupport = true }, diagnostics = new { refreshSupport = true } },
    };

    [Fact]
    public async Task What_is_shown_of_an_image_is_asked_for_anew_once_its_registry_has_told_what_it_is()
    {
        MemoryRegistry registry = new();
        await using RunningServer server = RunningServer.Start(Hosts.Memory, new Surroundings(TimeProvider.System, (snapshot, options) => snapshot.Lint(options), _ => true)
        {
            Network = new MemoryNetwork(registry),
        });
        await server.InitializeAsync(Shows);
        await server.Client.OpenAsync(Dockerfile, $"FROM {Image}\nRUN pip install --no-cache-dir flask==3.1.3\n");
        Assert.Empty(await LensesAsync(server.Client));
        Assert.DoesNotContain("python-eol", await CodesAsync(server.Client));

        registry.WithManifest(Image, new ImageManifest("sha256:1", [], new ImageConfig(null, "app", "/")
        {
            Environment = ImmutableDictionary<string, string>.Empty.Add("PYTHON_VERSION", "3.9.7"),
        }));
        await server.Client.Next("workspace/codeLens/refresh");

        Assert.Equal("Python 3.9.7 · ⚠ Python 3.9 ended Oct 2025", (string?)Assert.Single(await LensesAsync(server.Client))["command"]?["title"]);
        Assert.Contains("python-eol", await CodesAsync(server.Client));
    }

    private static async Task<JToken[]> LensesAsync(LspClient client) =>
        [.. await client.RequestAsync("textDocument/codeLens", new { textDocument = new { uri = Dockerfile } }) ?? new JArray()];

    private static async Task<string?[]> CodesAsync(LspClient client)
    {
        JToken? report = await client.RequestAsync("textDocument/diagnostic", new { textDocument = new { uri = Dockerfile } });
        return [.. (report?["items"] ?? new JArray()).Select(item => (string?)item["code"])];
    }

    private sealed class MemoryNetwork(MemoryRegistry registry) : INetwork
    {
        public event Action<string>? Noted
        {
            add { }
            remove { }
        }

        public IImageRegistry Images => registry;

        public void Obey(NetworkSettings settings)
        {
        }

        public bool WaitForAnswers(TimeSpan longest) => true;
    }
}
