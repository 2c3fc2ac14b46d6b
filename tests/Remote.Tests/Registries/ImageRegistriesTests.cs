using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Registries;

/// <summary>Against a registry that works, as most do.</summary>
public sealed class ImageRegistriesTests : IAsyncLifetime
{
    private readonly SampleImage image = new();
    private readonly ScriptedRegistry registry = new();
    private readonly ScriptedHost host;
    private readonly NetworkUnderTest network;

    public ImageRegistriesTests()
    {
        registry.Push("library/python", "3.12", image);
        host = new ScriptedHost(registry.Answer);
        network = NetworkUnderTest.WithDockerHubAt(host.Address);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        network.Dispose();
        await host.DisposeAsync();
    }

    [Fact]
    public void The_first_answer_is_that_the_host_is_being_asked()
    {
        Heard<TagList> heard = network.Images.TagsOf(NetworkUnderTest.Image("python"));

        Assert.False(heard.IsKnown);
        Assert.Equal(ObstacleKind.Asking, heard.Obstacle?.Kind);
    }

    [Fact]
    public void Tags_are_heard()
    {
        Heard<TagList> heard = network.Hear(images => images.TagsOf(NetworkUnderTest.Image("python:3.12")));

        Assert.Null(heard.Obstacle);
        Assert.Equal(["3.12"], heard.Value?.Tags);
        Assert.True(heard.Value?.IsComplete);
        Assert.True(heard.Value?.Contains("3.12"));
        Assert.Equal(network.Clock.GetUtcNow(), heard.At);
        Assert.Equal(host.Authority, heard.Provenance?.Source);
    }

    [Fact]
    public void A_digest_costs_one_request_that_is_not_counted()
    {
        Heard<string> heard = network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.12")));

        Assert.Equal(image.Index, heard.Value);
        Assert.Equal("HEAD /v2/library/python/manifests/3.12", Assert.Single(host.Requests.Select(request => $"{request.Method} {request.Target}")));
    }

    [Fact]
    public void An_image_is_heard_with_its_platforms_and_what_it_says_of_itself()
    {
        Heard<ImageManifest> heard = network.Hear(images => images.ManifestOf(NetworkUnderTest.Image("python:3.12")));

        ImageManifest manifest = Assert.IsType<ImageManifest>(heard.Value);
        Assert.Equal(image.Index, manifest.Digest);
        // Without the attestation.
        Assert.Equal([("linux/amd64", 3000L), ("linux/arm64/v8", 2000L)], manifest.Platforms.Select(platform => (platform.Platform, platform.Size ?? 0)));
        Assert.Equal("linux/amd64", manifest.ConfigPlatform);
        Assert.Equal(DateTimeOffset.Parse(SampleImage.Created, System.Globalization.CultureInfo.InvariantCulture), manifest.Config?.Created);
        Assert.Equal("app", manifest.Config?.User);
        Assert.Equal("3.12.11", manifest.Config?.Environment["PYTHON_VERSION"]);
        Assert.Equal(["python"], manifest.Config?.Entrypoint);
        Assert.Equal("docker.io/library/debian:trixie-slim", manifest.BaseName);
    }

    [Fact]
    public void An_image_can_be_asked_by_its_digest()
    {
        Heard<ImageManifest> heard = network.Hear(images => images.ManifestOf(NetworkUnderTest.Image($"python@{image.Amd64}")));

        Assert.Equal([("linux/amd64", 3000L)], heard.Value?.Platforms.Select(platform => (platform.Platform, platform.Size ?? 0)));
    }

    [Fact]
    public void What_is_not_there_is_absent_and_not_asked_again_for_a_while()
    {
        Heard<string> heard = network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.99")));
        network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.99")));

        Assert.True(heard.IsAbsent);
        Assert.Null(heard.Obstacle);
        Assert.Single(host.Requests);

        network.Clock.Advance(TimeSpan.FromMinutes(11));
        registry.Push("library/python", "3.99", image);
        Assert.Equal(image.Index, network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.99"))).Value);
    }

    [Fact]
    public void A_stale_answer_is_given_at_once_and_refreshed_behind()
    {
        network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.12")));
        SampleImage moved = new("moved");
        registry.Push("library/python", "3.12", moved);
        network.Clock.Advance(TimeSpan.FromHours(2));
        int changes = 0;
        network.Images.Changed += () => changes++;

        Heard<string> stale = network.Images.DigestOf(NetworkUnderTest.Image("python:3.12"));
        Assert.Equal(image.Index, stale.Value);
        Assert.Equal(ObstacleKind.Asking, stale.Obstacle?.Kind);

        Assert.Equal(moved.Index, network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.12"))).Value);
        Assert.Equal(1, changes);
    }

    [Fact]
    public void An_image_that_has_not_moved_is_not_read_again()
    {
        network.Hear(images => images.ManifestOf(NetworkUnderTest.Image("python:3.12")));
        int before = host.Requests.Count;
        network.Clock.Advance(TimeSpan.FromHours(2));

        Heard<ImageManifest> heard = network.Hear(images => images.ManifestOf(NetworkUnderTest.Image("python:3.12")));

        Assert.Equal(network.Clock.GetUtcNow(), heard.At);
        Assert.Equal(before + 1, host.Requests.Count);
    }

    [Fact]
    public void Many_questions_for_one_thing_are_one_request()
    {
        for (int i = 0; i < 100; i++) network.Images.TagsOf(NetworkUnderTest.Image("python"));
        network.Hear(images => images.TagsOf(NetworkUnderTest.Image("python:3.13")));

        Assert.Single(host.Requests);
    }

    [Fact]
    public void Answers_outlast_the_program()
    {
        network.Hear(images => images.ManifestOf(NetworkUnderTest.Image("python:3.12")));
        network.Hear(images => images.TagsOf(NetworkUnderTest.Image("python:3.12")));
        int before = host.Requests.Count;

        network.Restart();
        Heard<ImageManifest> heard = network.Images.ManifestOf(NetworkUnderTest.Image("python:3.12"));

        Assert.Null(heard.Obstacle);
        Assert.Equal("app", heard.Value?.Config?.User);
        Assert.Equal(3000, heard.Value?.Platforms[0].Size);
        Assert.Equal("docker.io/library/debian:trixie-slim", heard.Value?.BaseName);
        Assert.Equal(["3.12"], network.Images.TagsOf(NetworkUnderTest.Image("python:3.12")).Value?.Tags);
        Assert.Equal(image.Index, network.Images.DigestOf(NetworkUnderTest.Image("python:3.12")).Value);
        Assert.Equal(before, host.Requests.Count);
    }

    [Fact]
    public void The_prefix_of_a_pull_through_cache_comes_before_the_repository()
    {
        registry.Push("proxy/hub/library/python", "3.12", image);
        using NetworkUnderTest prefixed = NetworkUnderTest.WithDockerHubAt($"{host.Address}/proxy/hub/");

        Assert.Equal(["3.12"], prefixed.Hear(images => images.TagsOf(NetworkUnderTest.Image("python"))).Value?.Tags);
    }

    [Fact]
    public void Whoever_asks_again_is_answered_without_a_new_object()
    {
        network.Hear(images => images.ManifestOf(NetworkUnderTest.Image("python:3.12")));
        Heard<TagList> tags = network.Hear(images => images.TagsOf(NetworkUnderTest.Image("python:3.12")));
        ImageReference known = NetworkUnderTest.Image("python:3.12");
        network.Images.DigestOf(known);
        ImageReference stranger = NetworkUnderTest.Image("ghcr.io/ann/app");
        Assert.Equal(ObstacleKind.NotAllowed, network.Images.ManifestOf(stranger).Obstacle?.Kind);

        long before = GC.GetAllocatedBytesForCurrentThread();
        network.Images.DigestOf(known);
        network.Images.ManifestOf(known);
        network.Images.ManifestOf(stranger);
        Heard<TagList> again = network.Images.TagsOf(known);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.Same(tags, again);
    }

    [Fact]
    public async Task Another_mirror_is_another_answer()
    {
        ScriptedRegistry other = new();
        other.Push("library/python", "3.12", new SampleImage("other"));
        await using ScriptedHost elsewhere = new(other.Answer);
        Assert.Equal(image.Index, network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.12"))).Value);

        network.Obey(network.Settings with { Mirrors = network.Settings.Mirrors.SetItem("docker.io", elsewhere.Address) });

        Assert.Equal(new SampleImage("other").Index, network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.12"))).Value);
    }

    [Fact]
    public void A_registry_is_asked_from_when_the_configuration_of_Docker_names_it_until_it_does_not_any_more()
    {
        registry.Push("ann/app", "1", image);
        using NetworkUnderTest own = new();
        ImageReference app = NetworkUnderTest.Image($"{host.Authority}/ann/app:1");
        Assert.Equal("basewise.registries", own.Images.DigestOf(app).Obstacle?.Setting);

        own.WriteDockerConfig($$"""{"auths": {"{{host.Authority}}": {"auth": "bWU6czNjcmV0"} } }""");
        own.Clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(image.Index, own.Hear(images => images.DigestOf(app)).Value);

        own.WriteDockerConfig("""{"auths": {} }""");
        own.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal("basewise.registries", own.Images.DigestOf(app).Obstacle?.Setting);
    }
}
