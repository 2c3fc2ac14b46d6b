using System.Diagnostics;
using Basewise.Knowledge.Ports;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Credentials;

/// <summary>Helper programs, as small shell scripts.</summary>
public sealed class CredentialProgramTests : IAsyncLifetime
{
    private const string Answer = """{"ServerURL":"x","Username":"ann","Secret":"open-sesame"}""";

    // ann:open-sesame
    private const string Basic = "Basic YW5uOm9wZW4tc2VzYW1l";

    private readonly ScriptedRegistry registry = new();
    private readonly ScriptedHost host;
    private readonly NetworkUnderTest network = new(new NetworkSettings(NetworkMode.Auto, IsTrusted: true));

    public CredentialProgramTests()
    {
        registry.Push("team/app", "1.0", new SampleImage());
        host = new ScriptedHost(request => request.Find("authorization") == Basic ? registry.Answer(request) : ScriptedAnswer.Of(401, ("WWW-Authenticate", "Basic realm=\"shop\"")));
        network.SetVariable("PATH", $"relative:{Path.Combine(network.Home, "bin")}:/usr/bin:/bin");
        network.Restart();
    }

    private string Seen => Path.Combine(network.Home, "seen");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public void A_helper_is_told_the_host_on_standard_input_and_asked_once_for_a_while()
    {
        WriteHelper("keeper", $"echo \"$1 $(cat)\" >> {Seen}; echo '{Answer}'");
        Name("keeper");

        Assert.Equal(["1.0"], Hear().Value?.Tags);
        network.Hear(images => images.ManifestOf(NetworkUnderTest.Image($"{host.Authority}/team/app:1.0")));

        Assert.Equal($"get {host.Authority}\n", File.ReadAllText(Seen));
    }

    [Fact]
    public void A_helper_may_give_a_token_instead_of_a_password()
    {
        host.Script = request =>
        {
            if (request.Method != "POST") return request.Find("authorization") == "Bearer short" ? registry.Answer(request) : ScriptedAnswer.Of(401, ("WWW-Authenticate", $"Bearer realm=\"{host.Address}/token\",service=\"shop\""));

            return request.Body.Contains("refresh_token=identity", StringComparison.Ordinal) ? ScriptedAnswer.Json("""{"access_token":"short"}""") : ScriptedAnswer.Of(400);
        };
        WriteHelper("keeper", """echo '{"Username":"<token>","Secret":"identity"}'""");
        Name("keeper");

        Assert.Equal(["1.0"], Hear().Value?.Tags);
    }

    [Theory]
    [InlineData("echo 'credentials not found in native keychain'; exit 1")]
    [InlineData("echo 'no JSON'")]
    [InlineData("exit 0")]
    [InlineData("head -c 200000 /dev/zero")]
    [InlineData("head -c 200000 /dev/zero >&2; exit 1")]
    public void A_helper_that_fails_is_as_if_there_were_no_credential(string script)
    {
        WriteHelper("keeper", script);
        Name("keeper");

        Heard<Knowledge.Ports.TagList> heard = Hear();

        Assert.Equal(ObstacleKind.Denied, heard.Obstacle?.Kind);
        Assert.DoesNotContain(host.Requests, request => request.Find("authorization") is not null);
    }

    [Fact]
    public async Task A_helper_that_never_ends_is_ended()
    {
        WriteHelper("keeper", $"echo $$ > {Seen}.part; mv {Seen}.part {Seen}; exec sleep 600");
        Name("keeper");
        using FileSystemWatcher watcher = new(network.Home);
        TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Renamed += (_, _) => started.TrySetResult();
        watcher.EnableRaisingEvents = true;
        network.Images.TagsOf(NetworkUnderTest.Image($"{host.Authority}/team/app:1.0"));
        await started.Task.WaitAsync(NetworkUnderTest.Patience);

        network.Clock.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal(ObstacleKind.Denied, Hear().Obstacle?.Kind);
    }

    [Theory]
    [InlineData("../keeper")]
    [InlineData("keeper; touch seen")]
    [InlineData("")]
    [InlineData("/bin/sh")]
    public void A_name_that_is_none_of_a_helper_is_not_run(string name)
    {
        WriteHelper("keeper", $"touch {Seen}; echo '{Answer}'");
        Name(name);

        Assert.Equal(ObstacleKind.Denied, Hear().Obstacle?.Kind);
        Assert.False(File.Exists(Seen));
    }

    [Fact]
    public void No_helper_is_run_for_a_workspace_that_is_not_trusted()
    {
        WriteHelper("keeper", $"touch {Seen}; echo '{Answer}'");
        Name("keeper");
        network.Obey(network.Settings with { IsTrusted = false });

        Assert.Equal(ObstacleKind.NotAllowed, Hear().Obstacle?.Kind);

        Assert.False(File.Exists(Seen));
        Assert.Empty(host.Requests);
    }

    [Fact]
    public void No_message_holds_what_a_helper_says()
    {
        WriteHelper("keeper", "echo 'secret-of-the-helper' >&2; echo 'secret-of-the-helper'; exit 1");
        Name("keeper");

        string? reason = Hear().Obstacle?.Reason;

        Assert.DoesNotContain("secret-of-the-helper", reason, StringComparison.Ordinal);
        Assert.NotEmpty(network.Notes);
        Assert.DoesNotContain(network.Notes, note => note.Contains("secret-of-the-helper", StringComparison.Ordinal));
    }

    private Heard<Knowledge.Ports.TagList> Hear() => network.Hear(images => images.TagsOf(NetworkUnderTest.Image($"{host.Authority}/team/app:1.0")));

    private void Name(string helper) => network.WriteDockerConfig($$$$"""{"credHelpers":{"{{{{host.Authority}}}}":"{{{{helper}}}}"}}""");

    private void WriteHelper(string name, string script)
    {
        string written = network.Write("written", $"#!/bin/sh\n{script}\n");
        string program = Path.Combine(network.Home, "bin", $"docker-credential-{name}");

        // Installed by another process: a program that this one has open for writing, if only in a child just forked for another test, cannot be run.
        using Process install = Process.Start("install", ["-D", "-m", "755", written, program]);
        install.WaitForExit();
        Assert.Equal(0, install.ExitCode);
    }
}
