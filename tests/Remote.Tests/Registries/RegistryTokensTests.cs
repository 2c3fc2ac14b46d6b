using System.Text;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Registries;

/// <summary>What is shown to whom: to a registry, to the server that it sends to for a token, and to hosts to which either leads.</summary>
public sealed class RegistryTokensTests : IAsyncLifetime
{
    private const string Secret = "open-sesame-42";
    private static readonly string Basic = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{Secret}"));

    private readonly SampleImage image = new();
    private readonly ScriptedRegistry registry = new();
    private readonly ScriptedHost host;
    private readonly ScriptedHost tokens;
    private readonly NetworkUnderTest network;
    private int tokensGiven;

    public RegistryTokensTests()
    {
        registry.Push("team/app", "1.0", image);
        tokens = new ScriptedHost(_ => ScriptedAnswer.Json($$"""{"token":"token-{{++tokensGiven}}","expires_in":300}"""));
        host = new ScriptedHost(AnswerWithToken);
        network = NetworkUnderTest.Naming(host.Authority);
    }

    private ImageReference App => NetworkUnderTest.Image($"{host.Authority}/team/app:1.0");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
        await tokens.DisposeAsync();
    }

    [Fact]
    public void Who_has_no_credentials_gets_a_token_for_nobody_in_particular()
    {
        Assert.Equal(["1.0"], network.Hear(images => images.TagsOf(App)).Value?.Tags);

        ScriptedRequest asked = Assert.Single(tokens.Requests);
        Assert.Equal("GET", asked.Method);
        Assert.Contains("service=shop", asked.Target, StringComparison.Ordinal);
        Assert.Contains("scope=repository%3Ateam%2Fapp%3Apull", asked.Target, StringComparison.Ordinal);
        Assert.Null(asked.Find("authorization"));
    }

    [Fact]
    public void A_token_is_used_until_it_ends()
    {
        network.Hear(images => images.TagsOf(App));
        network.Hear(images => images.ManifestOf(App));
        Assert.Single(tokens.Requests);

        network.Clock.Advance(TimeSpan.FromHours(2));
        network.Hear(images => images.TagsOf(App));
        Assert.Equal(2, tokens.Requests.Count);
        Assert.Equal("Bearer token-2", host.Requests.Last().Find("authorization"));
    }

    [Fact]
    public void Credentials_are_shown_to_the_token_server_and_the_registry_sees_the_token_alone()
    {
        WriteCredentials(host.Authority);

        network.Hear(images => images.TagsOf(App));

        Assert.Equal(Basic, Assert.Single(tokens.Requests).Find("authorization"));
        Assert.Contains("account=ann", tokens.Requests.First().Target, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Requests, request => request.Find("authorization")?.StartsWith("Basic", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void An_identity_token_is_exchanged()
    {
        network.WriteDockerConfig($$$$"""{"auths":{"{{{{host.Authority}}}}":{"identitytoken":"{{{{Secret}}}}"}}}""");

        Assert.Equal(["1.0"], network.Hear(images => images.TagsOf(App)).Value?.Tags);

        ScriptedRequest asked = Assert.Single(tokens.Requests);
        Assert.Equal("POST", asked.Method);
        Assert.Contains("grant_type=refresh_token", asked.Body, StringComparison.Ordinal);
        Assert.Contains($"refresh_token={Secret}", asked.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, asked.Target, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_and_password_are_shown_to_a_registry_that_wants_them()
    {
        host.Script = request => request.Find("authorization") == Basic ? registry.Answer(request) : ScriptedAnswer.Of(401, ("WWW-Authenticate", "Basic realm=\"shop\""));
        Assert.Equal(ObstacleKind.Denied, network.Hear(images => images.TagsOf(App)).Obstacle?.Kind);

        WriteCredentials(host.Authority);
        network.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(["1.0"], network.Hear(images => images.TagsOf(App)).Value?.Tags);
    }

    [Fact]
    public void A_registry_that_nobody_has_to_be_shown_anything_is_shown_nothing()
    {
        WriteCredentials(host.Authority);
        host.Script = registry.Answer;

        network.Hear(images => images.ManifestOf(App));

        Assert.DoesNotContain(host.Requests, request => request.Find("authorization") is not null);
    }

    [Fact]
    public void Credentials_of_one_host_are_not_shown_to_another()
    {
        WriteCredentials("other.example:5000");
        host.Script = _ => ScriptedAnswer.Of(401, ("WWW-Authenticate", "Basic realm=\"shop\""));

        Assert.Equal(ObstacleKind.Denied, network.Hear(images => images.TagsOf(App)).Obstacle?.Kind);
        Assert.DoesNotContain(host.Requests, request => request.Find("authorization") is not null);
    }

    [Theory]
    [InlineData("http://token.example/give")]
    [InlineData("ftp://127.0.0.1/give")]
    [InlineData("/give")]
    public void A_token_server_that_is_not_safe_is_not_asked(string realm)
    {
        WriteCredentials(host.Authority);
        host.Script = _ => ScriptedAnswer.Of(401, ("WWW-Authenticate", $"Bearer realm=\"{realm}\",service=\"shop\""));

        Assert.Equal(ObstacleKind.Unusable, network.Hear(images => images.TagsOf(App)).Obstacle?.Kind);
    }

    [Fact]
    public void A_token_server_that_denies_is_told_of()
    {
        WriteCredentials(host.Authority);
        tokens.Script = _ => ScriptedAnswer.Of(401);

        Obstacle? obstacle = network.Hear(images => images.TagsOf(App)).Obstacle;

        Assert.Equal(ObstacleKind.Denied, obstacle?.Kind);
        Assert.Contains("with the credentials of the Docker configuration", obstacle?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"token":"two\r\nlines"}""")]
    public void A_token_that_is_none_is_told_of(string answer)
    {
        tokens.Script = _ => ScriptedAnswer.Json(answer);

        Assert.Contains("gives no token", network.Hear(images => images.TagsOf(App)).Obstacle?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blob_that_is_kept_elsewhere_is_read_there_without_what_the_registry_was_shown()
    {
        await using ScriptedHost storage = new(request => registry.Answer(request with { Target = $"/v2/team/app/blobs/{request.Path.Split('/')[^1]}" }));
        WriteCredentials(host.Authority);
        host.Script = request => request.Path.Contains("/blobs/", StringComparison.Ordinal)
            ? ScriptedAnswer.Of(307, ("Location", $"{storage.Address}/bucket/{request.Path.Split('/')[^1]}"))
            : AnswerWithToken(request);
        network.Obey(network.Settings with { Registries = [host.Authority, storage.Authority] });

        Assert.Equal("app", network.Hear(images => images.ManifestOf(App)).Value?.Config?.User);

        Assert.Null(Assert.Single(storage.Requests).Find("authorization"));
    }

    [Fact]
    public async Task Nothing_is_read_from_the_own_network_because_a_registry_leads_there()
    {
        await using ScriptedHost stranger = new(_ => ScriptedAnswer.Json("{}"));
        host.Script = request => request.Path.Contains("/blobs/", StringComparison.Ordinal)
            ? ScriptedAnswer.Of(307, ("Location", $"{stranger.Address}/admin"))
            : AnswerWithToken(request);

        Heard<ImageManifest> heard = network.Hear(images => images.ManifestOf(App));

        Assert.Equal(ObstacleKind.NotAllowed, heard.Obstacle?.Kind);
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task Tags_are_not_read_elsewhere()
    {
        await using ScriptedHost stranger = new(_ => ScriptedAnswer.Json("""{"tags":["9.9"]}"""));
        host.Script = _ => ScriptedAnswer.Of(302, ("Location", $"{stranger.Address}/tags"));
        network.Obey(network.Settings with { Registries = [host.Authority, stranger.Authority] });

        Heard<TagList> heard = network.Hear(images => images.TagsOf(App));

        Assert.Equal(ObstacleKind.Unusable, heard.Obstacle?.Kind);
        Assert.Contains("which is not asked", heard.Obstacle?.Reason, StringComparison.Ordinal);
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public void No_message_no_log_and_no_file_of_ours_holds_a_secret()
    {
        List<string> said = [];
        WriteCredentials(host.Authority);
        foreach (ScriptedAnswer denial in new[] { ScriptedAnswer.Of(401), ScriptedAnswer.Of(500), ScriptedAnswer.Json(Secret), ScriptedAnswer.Of(302, ("Location", $"https://ann:{Secret}@elsewhere.example/?signature={Secret}")) })
        {
            tokens.Script = _ => denial;
            said.Add(network.Hear(images => images.TagsOf(App)).Obstacle?.Reason ?? "");
            network.Clock.Advance(TimeSpan.FromHours(1));
        }

        tokens.Script = _ => ScriptedAnswer.Json($$"""{"token":"{{Secret}}"}""");
        Assert.True(network.Hear(images => images.ManifestOf(App)).IsKnown);

        said.AddRange(network.Notes);
        said.AddRange(Directory.EnumerateFiles(Path.Combine(network.Home, "cache"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.True(said.Count > 8, "there was nothing to look at");
        Assert.DoesNotContain(said, text => text.Contains(Secret, StringComparison.Ordinal) || text.Contains(Basic[6..], StringComparison.Ordinal));
    }

    private ScriptedAnswer AnswerWithToken(ScriptedRequest request) =>
        request.Find("authorization") is { } shown && shown == $"Bearer token-{tokensGiven}" || request.Find("authorization") == $"Bearer {Secret}"
            ? registry.Answer(request)
            : ScriptedAnswer.Of(401, ("WWW-Authenticate", $"Bearer realm=\"{tokens.Address}/token\",service=\"shop\",scope=\"repository:team/app:pull\""));

    private void WriteCredentials(string registry) => network.WriteDockerConfig($$$$"""{"auths":{"{{{{registry}}}}":{"auth":"{{{{Basic[6..]}}}}"}}}""");
}
