using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Python.Wheels;
using Basewise.Testing.Hosts;

namespace Basewise.Remote.Tests.Indexes;

/// <summary>A real web server with files of real names, and pip itself, which is asked what it would install from there.</summary>
public sealed class NginxIndexTests : IAsyncLifetime
{
    private static readonly SampleFile[] Files =
    [
        // Newer versions have fewer wheels, as in real life.
        new("thing-1.0-py3-none-any.whl"),
        new("thing-1.1-cp311-cp311-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
        new("thing-1.1-cp311-cp311-musllinux_1_1_x86_64.whl"),
        new("thing-1.1-cp37-abi3-manylinux2014_aarch64.whl"),
        new("thing-1.2-cp312-cp312-manylinux_2_28_x86_64.whl"),
        new("thing-1.2-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl"),
        new("thing-1.2-1-cp312-cp312-manylinux_2_28_x86_64.whl"),
        new("thing-1.2-py2.py3-none-any.whl", RequiresPython: ">=3.12"),
        new("thing-1.3-py3-none-any.whl", Yanked: "broken"),
        new("thing-1.4-py3-none-any.whl", RequiresPython: ">=3.13"),
        new("thing-1.5.tar.gz"),
        new("thing-2.0rc1-py3-none-any.whl"),
    ];

    private NginxIndex? index;

    private NginxIndex Index => index ?? throw new InvalidOperationException();

    public async Task InitializeAsync() => index = await NginxIndex.StartAsync(Files);

    public async Task DisposeAsync() => await Index.DisposeAsync();

    [Theory]
    [InlineData("simple")]
    [InlineData("plain")]
    [InlineData("private")]
    public void Both_forms_say_the_same_open_and_behind_a_password(string form)
    {
        using NetworkUnderTest network = new();
        string login = form == "private" ? $"{NginxIndex.Login}:{NginxIndex.Password}@" : "";
        network.Obey(network.Settings with { PackageIndexes = [$"http://{login}{Index.Authority}/{form}"] });

        Heard<ProjectFiles> heard = network.Hear(packages => packages.FilesOf(NameOf("Thing")));

        Assert.Null(heard.Obstacle);
        Assert.Equal(
            Files.Where(file => file.Project == "thing").Select(file => (file.Name, file.RequiresPython, file.Yanked, $"http://{Index.Authority}/files/{file.Name}")),
            heard.Value?.Files.Select(file => (file.Name, file.RequiresPython, file.Yanked, file.Address.AbsoluteUri)));
        Assert.Equal(form != "plain", heard.Value?.Files.All(file => file.Size > 0));
        Assert.All(heard.Value?.Files ?? [], file => Assert.Equal(64, file.Sha256?.Length));
    }

    [Fact]
    public async Task A_plain_folder_behind_a_web_server_is_an_index_too_as_it_is_to_pip()
    {
        using NetworkUnderTest network = new();
        network.Obey(network.Settings with { PackageIndexes = [$"http://{Index.Authority}/folders"] });

        ProjectFiles? files = network.Hear(packages => packages.FilesOf(NameOf("thing"))).Value;

        Assert.Equal(
            Files.Where(file => file.Project == "thing").Select(file => (file.Name, $"http://{Index.Authority}/folders/thing/{file.Name}")).Order(),
            files?.Files.Select(file => (file.Name, file.Address.AbsoluteUri)).Order());
        Assert.Equal("thing-1.4-py3-none-any.whl", await RealPip.AskAsync($"http://{Index.Authority}/folders", "thing", "3.12", WheelPlatform.Glibc(36, "x86_64")));
        Assert.Equal("1.5", files?.Releases.Newest?.Version.ToString());
    }

    [Fact]
    public void Without_the_password_it_is_denied_and_once_asked_it_answers_unchanged()
    {
        using NetworkUnderTest network = new();
        network.Obey(network.Settings with { PackageIndexes = [$"http://{Index.Authority}/private"] });
        Assert.Equal(ObstacleKind.Denied, network.Hear(packages => packages.FilesOf(NameOf("thing"))).Obstacle?.Kind);

        network.Obey(network.Settings with { PackageIndexes = [$"http://{Index.Authority}/simple"] });
        network.Hear(packages => packages.FilesOf(NameOf("thing")));
        network.Clock.Advance(TimeSpan.FromHours(2));
        Assert.NotEmpty(network.Hear(packages => packages.FilesOf(NameOf("thing"))).Value?.Files ?? []);
        Assert.Contains(Index.Log, line => line.Contains("\" 304 ", StringComparison.Ordinal));
    }

    private static PackageName NameOf(string text) => PackageName.Find(text) ?? throw new InvalidOperationException(text);
}
