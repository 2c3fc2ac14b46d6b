using System.Text;
using Basewise.Knowledge.Images;
using Basewise.Knowledge.Ports;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Registries;

/// <summary>Against the registry that others are made of.</summary>
public sealed class DockerRegistryTests
{
    private const string Password = "open sesame";

    // Of the password above, with bcrypt, the only one that the registry takes.
    private const string PasswordFile = "ann:$2b$04$qsXIxNOuc5i8vOq/e12AJu0h/kIUaOOZDluS5zXyoK7cADe812Yj6\n";

    private static readonly string Basic = $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"ann:{Password}"))}";

    private readonly SampleImage image = new();

    [Fact]
    public async Task One_that_is_open_to_everybody()
    {
        await using DockerRegistry registry = await DockerRegistry.StartAsync();
        await registry.PushAsync("library/python", image, ["3.12", "3.12-slim"]);
        using NetworkUnderTest network = NetworkUnderTest.WithDockerHubAt($"http://{registry.Authority}");

        AssertHears(network, NetworkUnderTest.Image("python:3.12"), ["3.12", "3.12-slim"]);
        Assert.True(network.Hear(images => images.DigestOf(NetworkUnderTest.Image("python:3.99"))).IsAbsent);
        Assert.True(network.Hear(images => images.TagsOf(NetworkUnderTest.Image("nobody/nothing"))).IsAbsent);
    }

    [Fact]
    public async Task One_with_many_tags()
    {
        await using DockerRegistry registry = await DockerRegistry.StartAsync();
        string[] tags = [.. Enumerable.Range(0, 60).Select(number => $"1.{number:0000}")];
        await registry.PushAsync("team/app", image, tags);
        using NetworkUnderTest network = NetworkUnderTest.Naming(registry.Authority);

        Heard<TagList> heard = network.Hear(images => images.TagsOf(NetworkUnderTest.Image($"{registry.Authority}/team/app")));

        Assert.Equal(tags, heard.Value?.Tags);
        Assert.True(heard.Value?.IsComplete);
    }

    [Fact]
    public async Task One_that_wants_a_name_and_a_password()
    {
        using NetworkUnderTest network = new();
        await using DockerRegistry registry = await DockerRegistry.StartAsync($"""
            auth:
              htpasswd:
                realm: basewise-tests
                path: {network.Write("passwords", PasswordFile)}
            """);
        await registry.PushAsync("team/app", image, ["1.0"], Basic);
        network.Obey(network.Settings with { Registries = [registry.Authority] });
        ImageReference app = NetworkUnderTest.Image($"{registry.Authority}/team/app:1.0");

        Assert.Equal(ObstacleKind.Denied, network.Hear(images => images.TagsOf(app)).Obstacle?.Kind);

        network.WriteDockerConfig($$$$"""{"auths":{"{{{{registry.Authority}}}}":{"auth":"{{{{Basic[6..]}}}}"}}}""");
        network.Clock.Advance(TimeSpan.FromMinutes(6));
        AssertHears(network, app, ["1.0"]);
    }

    [Fact]
    public async Task One_that_wants_tokens_and_gives_them_to_everybody()
    {
        await using TokenServer tokens = new();
        using NetworkUnderTest network = new();
        await using DockerRegistry registry = await DockerRegistry.StartAsync(tokens.ConfigureIn(network.Home));
        await registry.PushAsync("team/app", image, ["1.0"], $"Bearer {tokens.TokenFor("team/app", "pull", "push")}");
        network.Obey(network.Settings with { Registries = [registry.Authority] });

        AssertHears(network, NetworkUnderTest.Image($"{registry.Authority}/team/app:1.0"), ["1.0"]);

        Assert.Null(Assert.Single(tokens.Requests).Find("authorization"));
    }

    [Fact]
    public async Task One_that_wants_tokens_and_gives_them_to_people_it_knows()
    {
        await using TokenServer tokens = new(Basic);
        using NetworkUnderTest network = new();
        await using DockerRegistry registry = await DockerRegistry.StartAsync(tokens.ConfigureIn(network.Home));
        await registry.PushAsync("team/app", image, ["1.0"], $"Bearer {tokens.TokenFor("team/app", "pull", "push")}");
        ImageReference app = NetworkUnderTest.Image($"{registry.Authority}/team/app:1.0");
        network.Obey(network.Settings with { Registries = [registry.Authority] });

        Assert.Equal(ObstacleKind.Denied, network.Hear(images => images.TagsOf(app)).Obstacle?.Kind);

        network.WriteDockerConfig($$$$"""{"auths":{"{{{{registry.Authority}}}}":{"auth":"{{{{Basic[6..]}}}}"}}}""");
        network.Clock.Advance(TimeSpan.FromMinutes(6));
        AssertHears(network, app, ["1.0"]);
    }

    [Fact]
    public async Task One_that_the_Docker_configuration_alone_names()
    {
        await using DockerRegistry registry = await DockerRegistry.StartAsync();
        await registry.PushAsync("team/app", image, ["1.0"]);
        using NetworkUnderTest network = new();
        ImageReference app = NetworkUnderTest.Image($"{registry.Authority}/team/app:1.0");
        Assert.Equal(ObstacleKind.NotAllowed, network.Hear(images => images.TagsOf(app)).Obstacle?.Kind);

        network.WriteDockerConfig($$$$"""{"auths":{"{{{{registry.Authority}}}}":{}}}""");
        network.Clock.Advance(TimeSpan.FromMinutes(6));

        AssertHears(network, app, ["1.0"]);
    }

    private void AssertHears(NetworkUnderTest network, ImageReference reference, string[] tags)
    {
        Heard<TagList> list = network.Hear(images => images.TagsOf(reference));
        Assert.Null(list.Obstacle);
        Assert.Equal(tags, list.Value?.Tags.Order(StringComparer.Ordinal));
        Assert.Equal(image.Index, network.Hear(images => images.DigestOf(reference)).Value);

        ImageManifest manifest = Assert.IsType<ImageManifest>(network.Hear(images => images.ManifestOf(reference)).Value);
        Assert.Equal(image.Index, manifest.Digest);
        Assert.Equal([("linux/amd64", 3000L), ("linux/arm64/v8", 2000L)], manifest.Platforms.Select(platform => (platform.Platform, platform.Size ?? 0)));
        Assert.Equal("app", manifest.Config?.User);
        Assert.Equal("3.12.11", manifest.Config?.Environment["PYTHON_VERSION"]);
    }
}
