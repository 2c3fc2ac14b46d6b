using System.Globalization;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Requirements;
using Basewise.Python.Versions;
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
        new("early-1.0a1-py3-none-any.whl"),
        new("early-1.0b2-py3-none-any.whl"),
        new("odd-1.0-py3-none-any.whl", RequiresPython: "not a condition"),
        new("odd-1!0.5+local.1-py3-none-any.whl"),
        new("gone-1.0-py3-none-any.whl", Yanked: ""),
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

    public static TheoryData<string, string, string> Questions
    {
        get
        {
            TheoryData<string, string, string> questions = [];
            foreach (string requirement in (string[])["thing", "thing<1.2", "thing==1.3", "thing>=1.3,<1.4", "thing==1.5", "thing>=2.0rc1", "thing>1.4", "thing!=1.2", "thing===1.3", "thing==1.3.*", "thing~=1.1.0", "early", "odd", "gone", "gone==1.0"])
            {
                questions.Add(requirement, "3.12", "glibc 36 x86_64");
            }

            foreach (string requirement in (string[])["thing", "thing<1.2"])
            {
                questions.Add(requirement, "3.11", "glibc 36 x86_64");
                questions.Add(requirement, "3.13", "glibc 36 x86_64");
                questions.Add(requirement, "3.11", "musl 2 x86_64");
                questions.Add(requirement, "3.12", "glibc 17 x86_64");
                questions.Add(requirement, "3.9", "glibc 31 aarch64");
            }

            return questions;
        }
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task What_pip_would_install_is_what_is_said_to_fit(string requirement, string python, string system)
    {
        using NetworkUnderTest network = new();
        network.Obey(network.Settings with { PackageIndexes = [$"http://{Index.Authority}/simple"] });
        string[] words = system.Split(' ');
        int minor = int.Parse(words[1], CultureInfo.InvariantCulture);
        WheelPlatform platform = words[0] == "musl" ? WheelPlatform.Musl(minor, words[2]) : WheelPlatform.Glibc(minor, words[2]);
        int nameEnd = requirement.IndexOfAny(['<', '>', '=', '!', '~']);
        string name = nameEnd < 0 ? requirement : requirement[..nameEnd];

        ProjectFiles files = network.Hear(packages => packages.FilesOf(NameOf(name))).Value ?? throw new InvalidOperationException("The index has no answer.");
        InstallCandidates candidates = new(new WheelTarget(PythonInterpreter.FindCPython(python) ?? throw new InvalidOperationException(python), platform), PackageVersion.Parse(python)) { TakesSource = false };
        string? ours = candidates.FindBest(files, VersionSpecifierSet.Find(requirement[name.Length..]) ?? throw new InvalidOperationException(requirement))?.Name;

        Assert.Equal(await RealPip.AskAsync($"http://{Index.Authority}/simple", requirement, python, platform), ours);
    }

    private static PackageName NameOf(string text) => PackageName.Find(text) ?? throw new InvalidOperationException(text);
}
