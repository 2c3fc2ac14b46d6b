using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Versions;
using Basewise.Python.Wheels;

namespace Basewise.Knowledge.Tests.Packages;

/// <summary>That pip chooses the same, the tests of the index ask pip itself.</summary>
public sealed class InstallCandidatesTests
{
    private static readonly WheelTarget Debian = new(
        PythonInterpreter.FindCPython(3, 12) ?? throw new InvalidOperationException(), WheelPlatform.Glibc(36, "x86_64"));

    private static readonly InstallCandidates Candidates = new(Debian, PackageVersion.Parse("3.12.4"));

    [Theory]
    [InlineData("", "a-1.0-py3-none-any.whl a-1.1-py3-none-any.whl", "a-1.1-py3-none-any.whl")]
    [InlineData("<1.1", "a-1.0-py3-none-any.whl a-1.1-py3-none-any.whl", "a-1.0-py3-none-any.whl")]
    [InlineData("", "a-1.0.tar.gz a-1.0-py3-none-any.whl", "a-1.0-py3-none-any.whl")]
    [InlineData("", "a-1.1.tar.gz a-1.0-py3-none-any.whl", "a-1.1.tar.gz")]
    [InlineData("", "a-1.0-py3-none-any.whl a-1.0-cp312-cp312-manylinux_2_17_x86_64.whl a-1.0-cp312-cp312-manylinux_2_28_x86_64.whl", "a-1.0-cp312-cp312-manylinux_2_28_x86_64.whl")]
    [InlineData("", "a-1.0-2-py3-none-any.whl a-1.0-10-py3-none-any.whl a-1.0-py3-none-any.whl", "a-1.0-10-py3-none-any.whl")]
    [InlineData("", "a-1.0-cp312-cp312-musllinux_1_2_x86_64.whl a-1.0-cp312-cp312-win_amd64.whl a-1.0-cp313-cp313-manylinux_2_17_x86_64.whl", null)]
    [InlineData("", "a-1.0-py3-none-any.whl a-2.0rc1-py3-none-any.whl", "a-1.0-py3-none-any.whl")]
    [InlineData("", "a-2.0rc1-py3-none-any.whl", "a-2.0rc1-py3-none-any.whl")]
    [InlineData(">=1", "a-2.0rc1-py3-none-any.whl", null)]
    [InlineData(">=2.0rc1", "a-1.0-py3-none-any.whl a-2.0rc1-py3-none-any.whl", "a-2.0rc1-py3-none-any.whl")]
    [InlineData("", "no-file.txt a.whl", null)]
    [InlineData("", "", null)]
    public void The_newest_version_that_installs_is_taken_and_of_it_the_nearest_wheel(string wanted, string files, string? expected) =>
        Assert.Equal(expected, Candidates.FindBest(Project(files), Wanted(wanted))?.Name);

    [Fact]
    public void A_file_for_another_Python_is_not_taken()
    {
        ProjectFiles project = new([File("a-1.0-py3-none-any.whl"), File("a-1.1-py3-none-any.whl", python: ">=3.13"), File("a-1.0.1-py3-none-any.whl", python: "nonsense")]);

        Assert.Equal("a-1.0.1-py3-none-any.whl", Candidates.FindBest(project, Wanted(""))?.Name);
    }

    [Theory]
    [InlineData("", "a-1.0-py3-none-any.whl")]
    [InlineData(">=1.1", null)]
    [InlineData("==1.1.*", null)]
    [InlineData("==1.1", "a-1.1-py3-none-any.whl")]
    [InlineData("===1.1", "a-1.1-py3-none-any.whl")]
    public void What_was_taken_back_is_taken_only_where_an_exact_version_asks_for_it(string wanted, string? expected)
    {
        ProjectFiles project = new([File("a-1.0-py3-none-any.whl"), File("a-1.1-py3-none-any.whl", yanked: "broken")]);

        Assert.Equal(expected, Candidates.FindBest(project, Wanted(wanted))?.Name);
    }

    [Fact]
    public void Source_distributions_and_pre_releases_are_a_choice()
    {
        ProjectFiles project = Project("a-1.0-py3-none-any.whl a-1.1.tar.gz a-2.0a1-py3-none-any.whl");

        Assert.Equal("a-1.0-py3-none-any.whl", new InstallCandidates(Debian, PackageVersion.Parse("3.12")) { TakesSource = false }.FindBest(project, Wanted(""))?.Name);
        Assert.Equal("a-2.0a1-py3-none-any.whl", new InstallCandidates(Debian, PackageVersion.Parse("3.12")) { TakesPreReleases = true }.FindBest(project, Wanted(""))?.Name);
    }

    [Fact]
    public void Of_two_that_are_the_same_the_first_index_has_its_way()
    {
        ProjectFiles project = new([new IndexFile("a-1.0-py3-none-any.whl", new Uri("https://one.example/a")), new IndexFile("a-1.0-py3-none-any.whl", new Uri("https://two.example/a"))]);

        Assert.Equal("one.example", Candidates.FindBest(project, Wanted(""))?.Address.Host);
    }

    private static VersionSpecifierSet Wanted(string text) => VersionSpecifierSet.Find(text) ?? throw new ArgumentException(text);

    private static ProjectFiles Project(string names) => new([.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => File(name))]);

    private static IndexFile File(string name, string? python = null, string? yanked = null) =>
        new(name, new Uri($"https://files.example/{name}")) { RequiresPython = python, Yanked = yanked };
}
