using System.Diagnostics.CodeAnalysis;
using Basewise.Analysis;
using Basewise.Features;
using Basewise.Testing;
using Newtonsoft.Json.Linq;

namespace Basewise.LanguageServer.Tests;

/// <summary>What breaks down within Basewise costs a line of the log, and no more. Broken rules are injected, so these run in memory only.</summary>
public class FailureTests
{
    private const string Uri = "file:///shop/Dockerfile";
    private const int Error = 1;

    [Fact]
    public async Task A_rule_that_throws_is_told_once_and_the_findings_of_the_others_are_published()
    {
        await using RunningServer server = RunningServer.Start(Hosts.Memory, With((snapshot, options) =>
            snapshot.Lint(options) with { Failures = [new RuleFailure("broken-rule", new InvalidOperationException("It broke."))] }));
        await server.InitializeAsync();
        await server.Client.OpenAsync(Uri, "FROM python\n");
        await server.Client.NextDiagnosticsAsync(Uri, 1);
        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Part(0, 0, 0, 0, "#\n"));

        Assert.Contains("untagged-image", (await server.Client.NextDiagnosticsAsync(Uri, 2)).Rules());

        JToken line = await server.Client.Next("window/logMessage", where: token => token.Value<int>("type") == Error);
        Assert.Contains("broken-rule", (string?)line["message"], StringComparison.Ordinal);
        Assert.DoesNotContain('\n', (string?)line["message"] ?? "");
        Assert.Equal(0, await server.StopAsync());
        Assert.Single(server.Client.Received, message => (int?)message["params"]?["type"] == Error);
    }

    [Fact]
    public async Task A_text_that_cannot_be_judged_leaves_the_server_alive_for_the_next_one()
    {
        await using RunningServer server = RunningServer.Start(Hosts.Memory, With((snapshot, options) =>
            snapshot.Source.Length == 0 ? throw new InvalidOperationException("It broke.") : snapshot.Lint(options)));
        await server.InitializeAsync();

        await server.Client.OpenAsync(Uri, "");
        JToken line = await server.Client.Next("window/logMessage", where: token => token.Value<int>("type") == Error);
        Assert.Contains(Uri, (string?)line["message"], StringComparison.Ordinal);

        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Whole("FROM python\n"));
        Assert.Contains("untagged-image", (await server.Client.NextDiagnosticsAsync(Uri, 2)).Rules());
    }

    [Fact]
    public async Task A_request_that_throws_is_answered_with_an_internal_error_and_logged()
    {
        const int InternalError = -32603;
        await using RunningServer server = RunningServer.Start(Hosts.Memory, With((_, _) => throw new InvalidOperationException("It broke.")));
        await server.InitializeAsync(Capabilities.Pulls);
        await server.Client.OpenAsync(Uri, "FROM python\n");

        Assert.Equal(InternalError, await server.Client.RequestErrorAsync("textDocument/diagnostic", new { textDocument = new { uri = Uri } }));

        JToken line = await server.Client.Next("window/logMessage", where: token => token.Value<int>("type") == Error);
        Assert.Contains("textDocument/diagnostic", (string?)line["message"], StringComparison.Ordinal);
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task A_slow_judgement_of_an_old_version_is_not_published()
    {
        TaskCompletionSource begun = new();
        TaskCompletionSource mayEnd = new();
        await using RunningServer server = RunningServer.Start(Hosts.Memory, With((snapshot, options) =>
        {
            if (snapshot.Source.Content == "FROM python\n")
            {
                begun.TrySetResult();
                WaitFor(mayEnd.Task);
            }

            return snapshot.Lint(options);
        }));
        await server.InitializeAsync();
        await server.Client.OpenAsync(Uri, "FROM python\n");
        await begun.Task.WaitAsync(LspClient.Patience);

        await server.Client.ChangeAsync(Uri, 2, LspDocuments.Whole("FROM scratch\n"));
        // The answer to a later request proves that the change has been taken in.
        await server.Client.RequestAsync("textDocument/hover", LspDocuments.At(Uri, 0, 0));
        mayEnd.SetResult();

        await server.Client.NextDiagnosticsAsync(Uri, 2);
        Assert.DoesNotContain(server.Client.Received, message => (int?)message["params"]?["version"] == 1);
    }

    [SuppressMessage("Usage", "xUnit1031", Justification = "A rule is synchronous; so is one that is slow.")]
    private static void WaitFor(Task task) => Assert.True(task.Wait(LspClient.Patience));

    private static Surroundings With(Func<Snapshot, LintOptions, LintResult> lint) => new(TimeProvider.System, lint, _ => true);
}
