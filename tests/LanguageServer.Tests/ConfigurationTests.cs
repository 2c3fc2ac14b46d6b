using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>The settings, asked for and sent.</summary>
public class ConfigurationTests
{
    private const string Uri = "file:///shop/Dockerfile";
    private const int Warning = 2;

    [Theory, AllHosts]
    public async Task Settings_are_asked_for_at_the_start_and_nothing_is_shown_before_they_are_known(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(
            host, Capabilities.AnswersConfiguration, before: client => client.Settings = _ => JObject.Parse("""{"rules": {"untagged-image": "error"}}"""));

        await server.Client.OpenAsync(Uri, "FROM python\n");

        Assert.Equal(1, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync(Uri, 1)));
        Assert.Single(server.Client.Received, message => (string?)message["method"] == "textDocument/publishDiagnostics");
    }

    [Theory, AllHosts]
    public async Task Changes_of_the_settings_are_registered_for_where_the_client_offers_it(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.AnswersConfiguration);

        JToken registration = await server.Client.Next("client/registerCapability");

        Assert.Equal("workspace/didChangeConfiguration", (string?)registration["registrations"]?[0]?["method"]);
        Assert.Equal("basewise", (string?)registration["registrations"]?[0]?["registerOptions"]?["section"]);
    }

    [Theory, AllHosts]
    public async Task On_a_change_that_arrives_empty_the_settings_are_asked_for_again_and_open_documents_judged_again(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.AnswersConfiguration);
        await server.Client.OpenAsync(Uri, "FROM python\n");
        Assert.Contains("untagged-image", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());

        server.Client.Settings = _ => JObject.Parse("""{"rules": {"untagged-image": "off"}}""");
        await server.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = (object?)null });

        Assert.DoesNotContain("untagged-image", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());
    }

    [Theory, AllHosts]
    public async Task Each_folder_has_its_own_settings(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(
            host,
            Capabilities.AnswersConfiguration,
            folders: new[] { new { uri = "file:///shop/a", name = "a" } },
            before: client => client.Settings = item => JObject.Parse((string?)item["scopeUri"] switch
            {
                "file:///shop/a" => """{"rules": {"untagged-image": "error"}}""",
                "file:///shop/b" => """{"rules": {"untagged-image": "hint"}}""",
                _ => "{}",
            }));
        await server.Client.OpenAsync("file:///shop/a/Dockerfile", "FROM python\n");
        await server.Client.OpenAsync("file:///shop/b/Dockerfile", "FROM python\n");
        Assert.Equal(1, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync("file:///shop/a/Dockerfile", 1)));
        Assert.Equal(2, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync("file:///shop/b/Dockerfile", 1)));

        await server.Client.NotifyAsync("workspace/didChangeWorkspaceFolders", new
        {
            @event = new { added = new[] { new { uri = "file:///shop/b", name = "b" } }, removed = new[] { new { uri = "file:///shop/a", name = "a" } } },
        });

        Assert.Equal(2, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync("file:///shop/a/Dockerfile", 1)));
        Assert.Equal(4, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync("file:///shop/b/Dockerfile", 1)));
    }

    [Theory, AllHosts]
    public async Task Settings_that_the_client_sends_count_where_it_answers_no_questions(string host)
    {
        await using RunningServer server = RunningServer.Start(host);
        await server.Client.RequestAsync("initialize", new
        {
            processId = (int?)null,
            capabilities = new { },
            initializationOptions = JObject.Parse("""{"basewise": {"rules": {"untagged-image": "hint"}}}"""),
        });
        await server.Client.NotifyAsync("initialized", new { });
        await server.Client.OpenAsync(Uri, "FROM python\n");
        Assert.Equal(4, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync(Uri, 1)));

        await server.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = JObject.Parse("""{"basewise": {"rules": {"untagged-image": "information"}}}""") });
        Assert.Equal(3, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync(Uri, 1)));

        await server.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = JObject.Parse("""{"rules": {"untagged-image": "error"}}""") });
        Assert.Equal(1, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync(Uri, 1)));
    }

    [Theory, AllHosts]
    public async Task Null_and_empty_sections_are_the_defaults_without_a_warning(string host)
    {
        foreach (JToken? section in new JToken?[] { null, JValue.CreateNull(), new JObject(), JObject.Parse("""{"rules": null}"""), JObject.Parse("""{"enable": true, "server": {"path": ""}, "trace": {"server": "verbose"}, "rules": {}}""") })
        {
            await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.AnswersConfiguration, before: client => client.Settings = _ => section);
            await server.Client.OpenAsync(Uri, "FROM python\n");

            Assert.Contains("untagged-image", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());
            Assert.Equal(0, await server.StopAsync());
            Assert.DoesNotContain(server.Client.Received, IsWarning);
        }
    }

    [Theory, AllHosts]
    public async Task What_cannot_be_used_keeps_its_default_and_is_named_in_one_warning(string host)
    {
        await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.AnswersConfiguration, before: client => client.Settings = _ => JObject.Parse("""
            {"colour": "red", "rules": {"untagged-image": 7, "no-such-rule": "off", "python-eol": "fatal", "distro-eol": "off"}}
            """));
        await server.Client.OpenAsync(Uri, "FROM python\n");

        string warning = (string?)(await server.Client.Next("window/logMessage", where: IsWarningText))["message"] ?? "";
        Assert.Contains("basewise.colour", warning, StringComparison.Ordinal);
        Assert.Contains("basewise.rules.untagged-image", warning, StringComparison.Ordinal);
        Assert.Contains("basewise.rules.no-such-rule", warning, StringComparison.Ordinal);
        Assert.Contains("basewise.rules.python-eol", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("distro-eol", warning, StringComparison.Ordinal);
        Assert.Equal(2, SeverityOf("untagged-image", await server.Client.NextDiagnosticsAsync(Uri, 1)));

        // The same mistake is not told again with every other change of the settings.
        await server.Client.NotifyAsync("workspace/didChangeConfiguration", new { settings = (object?)null });
        Assert.Equal(0, await server.StopAsync());
        Assert.Single(server.Client.Received, IsWarning);
    }

    [Theory, AllHosts]
    public async Task Sections_of_the_wrong_type_are_the_defaults_with_a_warning(string host)
    {
        foreach ((JToken section, string key) in new (JToken, string)[] { (new JValue(42), "basewise"), (new JArray(), "basewise"), (JObject.Parse("""{"rules": ["off"]}"""), "basewise.rules") })
        {
            await using RunningServer server = await RunningServer.OpenAsync(host, Capabilities.AnswersConfiguration, before: client => client.Settings = _ => section);
            await server.Client.OpenAsync(Uri, "FROM python\n");

            Assert.Contains(key, (string?)(await server.Client.Next("window/logMessage", where: IsWarningText))["message"], StringComparison.Ordinal);
            Assert.Contains("untagged-image", (await server.Client.NextDiagnosticsAsync(Uri, 1)).Rules());
        }
    }

    private static int? SeverityOf(string rule, JArray diagnostics) =>
        (int?)diagnostics.FirstOrDefault(diagnostic => (string?)diagnostic["code"] == rule)?["severity"];

    private static bool IsWarning(JObject message) => (string?)message["method"] == "window/logMessage" && IsWarningText(message["params"] ?? "");

    private static bool IsWarningText(JToken parameters) => parameters is JObject && (int?)parameters["type"] == Warning;
}
