using System.Globalization;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Registries;

/// <summary>How the registries that people use ask for a token, and how their token servers give it. Each has its own way.</summary>
public sealed class RegistryHabitTests : IAsyncLifetime
{
    private readonly ScriptedRegistry registry = new();
    private readonly ScriptedHost host;
    private readonly ScriptedHost tokens = new(_ => ScriptedAnswer.Of(404));
    private readonly NetworkUnderTest network;

    public RegistryHabitTests()
    {
        registry.Push("team/app", "1.0", new SampleImage());
        host = new ScriptedHost(registry.Answer);
        network = NetworkUnderTest.Naming(host.Authority, tokens.Authority);
    }

    private ImageReference App => NetworkUnderTest.Image($"{host.Authority}/team/app:1.0");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
        await tokens.DisposeAsync();
    }

    [Theory]
    [InlineData(
        "Docker Hub", "Bearer realm=\"REALM/token\",service=\"registry.docker.io\",scope=\"repository:team/app:pull\"",
        "/token?service=registry.docker.io&scope=repository:team/app:pull&client_id=basewise",
        """{"token":"T","access_token":"T","expires_in":300,"issued_at":"2026-06-01T12:00:00Z"}""")]
    [InlineData(
        "ECR Public", "Bearer realm=\"REALM/token/\",service=\"public.ecr.aws\",scope=\"aws\"",
        "/token/?service=public.ecr.aws&scope=aws&client_id=basewise",
        """{"token":"T"}""")]
    [InlineData(
        "Red Hat, which names no scope", "Bearer realm=\"REALM/auth/realms/rhcc/protocol/redhat-docker-v2/auth\",service=\"docker-registry\"",
        "/auth/realms/rhcc/protocol/redhat-docker-v2/auth?service=docker-registry&scope=repository:team/app:pull&client_id=basewise",
        """{"token":"T","expires_in":300}""")]
    [InlineData(
        "OpenShift, which names no service either", "Bearer realm=\"REALM/openshift/token\"",
        "/openshift/token?scope=repository:team/app:pull&client_id=basewise",
        """{"access_token":"T"}""")]
    [InlineData(
        "Azure, whose tokens have the other name", "Bearer realm=\"REALM/oauth2/token\",service=\"shop.azurecr.io\",scope=\"repository:team/app:pull\",error=\"invalid_token\"",
        "/oauth2/token?service=shop.azurecr.io&scope=repository:team/app:pull&client_id=basewise",
        """{"access_token":"T"}""")]
    [InlineData(
        "one with both names, of which one is empty", "Bearer realm=\"REALM/service/token\",service=\"harbor-registry\",scope=\"repository:team/app:pull\"",
        "/service/token?service=harbor-registry&scope=repository:team/app:pull&client_id=basewise",
        """{"token":"","access_token":"T","expires_in":1800}""")]
    [InlineData(
        "one that lets choose", "Basic realm=\"Artifactory Realm\", Bearer realm=\"REALM/v2/token\",service=\"shop.jfrog.io\",scope=\"repository:team/app:pull\"",
        "/v2/token?service=shop.jfrog.io&scope=repository:team/app:pull&client_id=basewise",
        """{"token":"T"}""")]
    [InlineData(
        "one that wants several scopes", "bearer realm=\"REALM/auth\", service=\"s\", scope=\"repository:team/app:pull repository:team/base:pull\"",
        "/auth?service=s&scope=repository:team/app:pull repository:team/base:pull&client_id=basewise",
        """{"token":"T"}""")]
    [InlineData(
        "one without quotes, whose token server is asked by a query of its own", "Bearer realm=REALM/auth?tenant=7,service=s",
        "/auth?tenant=7&service=s&scope=repository:team/app:pull&client_id=basewise",
        """{"token":"T"}""")]
    public void A_token_is_asked_for_and_found_in_what_is_given(string whose, string challenge, string asked, string given)
    {
        host.Script = request => request.Find("authorization") == "Bearer T"
            ? registry.Answer(request)
            : ScriptedAnswer.Of(401, ("WWW-Authenticate", challenge.Replace("REALM", tokens.Address, StringComparison.Ordinal)));
        tokens.Script = _ => ScriptedAnswer.Json(given);

        Heard<TagList> heard = network.Hear(images => images.TagsOf(App));

        Assert.True(heard.Value?.Tags is ["1.0"], $"{whose}: {heard.Obstacle?.Reason}");
        Assert.Equal(asked, Uri.UnescapeDataString(Assert.Single(tokens.Requests).Target));
    }

    [Fact]
    public void What_stands_for_a_person_at_Azure_is_exchanged_for_a_token()
    {
        network.WriteDockerConfig($$$$"""{"auths":{"{{{{host.Authority}}}}":{"auth":"MDAwMDAwMDAtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAwOg==","identitytoken":"of-ann"}}}""");
        host.Script = request => request.Find("authorization") == "Bearer T"
            ? registry.Answer(request)
            : ScriptedAnswer.Of(401, ("WWW-Authenticate", $"Bearer realm=\"{tokens.Address}/oauth2/token\",scope=\"repository:team/app:pull\""));
        tokens.Script = request => request.Method == "POST" ? ScriptedAnswer.Json("""{"access_token":"T"}""") : ScriptedAnswer.Of(401);

        Assert.Equal(["1.0"], network.Hear(images => images.TagsOf(App)).Value?.Tags);

        // Without a service there is none in the form.
        Assert.Equal(
            "grant_type=refresh_token&client_id=basewise&scope=repository:team/app:pull&refresh_token=of-ann", Uri.UnescapeDataString(Assert.Single(tokens.Requests).Body));
    }

    [Theory]
    [InlineData("/v2/team/app/tags/list?last=1.0&n=1000")]
    [InlineData("http://AUTHORITY/v2/team/app/tags/list?last=1.0&n=1000")]
    [InlineData("https://AUTHORITY/v2/team/app/tags/list?last=1.0&n=1000")]
    [InlineData("http://127.0.0.1:8080/v2/team/app/tags/list?last=1.0&n=1000")]
    public void The_next_page_is_asked_for_where_the_first_one_was_however_a_proxy_has_it_written(string next)
    {
        host.Script = request => request.Target.Contains("last=", StringComparison.Ordinal)
            ? ScriptedAnswer.Json("""{"name":"team/app","tags":["2.0"]}""")
            : ScriptedAnswer.Json("""{"name":"team/app","tags":["1.0"]}""", ("Link", $"<{next.Replace("AUTHORITY", host.Authority, StringComparison.Ordinal)}>; rel=\"next\""));

        Heard<TagList> heard = network.Hear(images => images.TagsOf(App));

        Assert.Equal(["1.0", "2.0"], heard.Value?.Tags);
        Assert.Null(heard.Obstacle);
    }

    [Fact]
    public void The_last_manifests_that_a_registry_gives_are_left_to_the_persons_own_builds()
    {
        int left = 12;
        host.Script = request => registry.Answer(request) is var answer && request.Path.Contains("/manifests/", StringComparison.Ordinal)
            ? answer with { Headers = [.. answer.Headers, ("ratelimit-limit", "100;w=21600"), ("ratelimit-remaining", string.Create(CultureInfo.InvariantCulture, $"{left};w=21600"))] }
            : answer;

        Heard<ImageManifest> heard = network.Hear(images => images.ManifestOf(App));

        Assert.False(heard.IsKnown);
        Assert.Equal(ObstacleKind.Throttled, heard.Obstacle?.Kind);
        Assert.Contains("gives 12 more images for now", heard.Obstacle?.Reason, StringComparison.Ordinal);
        Assert.Equal(["HEAD"], host.Requests.Select(request => request.Method));

        // What is not counted goes on.
        Assert.True(network.Hear(images => images.DigestOf(App)).IsKnown);
        Assert.Equal(["1.0"], network.Hear(images => images.TagsOf(App)).Value?.Tags);

        left = 60;
        network.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal("app", network.Hear(images => images.ManifestOf(App)).Value?.Config?.User);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("5;w=60")]
    [InlineData("few;w=21600")]
    public void A_count_of_requests_that_begins_anew_soon_keeps_nobody_back(string left)
    {
        host.Script = request => registry.Answer(request) is var answer ? answer with { Headers = [.. answer.Headers, ("RateLimit-Remaining", left)] } : answer;

        Assert.Equal("app", network.Hear(images => images.ManifestOf(App)).Value?.Config?.User);
    }

    [Fact]
    public void A_repository_without_tags_has_a_list_all_the_same()
    {
        host.Script = _ => ScriptedAnswer.Json("""{"name":"team/app","tags":null}""");

        Heard<TagList> heard = network.Hear(images => images.TagsOf(App));

        Assert.Equal((true, 0, true), (heard.IsKnown, heard.Value?.Tags.Length, heard.Value?.IsComplete));
    }
}
