using Basewise.Analysis.Semantics.Installs;
using Basewise.Analysis.Semantics.Installs.Fits;
using Basewise.Knowledge.Ports;

namespace Basewise.Analysis.Tests.Semantics.Installs.Fits;

/// <summary>By what an index has. That pip chooses the same, the tests of the server before a real index ask pip itself.</summary>
public sealed class PackageFitTests
{
    [Theory]
    [InlineData("a", "a-1.0-py3-none-any.whl a-1.1-py3-none-any.whl", "1.1 Wheel")]
    [InlineData("'a<1.1'", "a-1.0-py3-none-any.whl a-1.1-py3-none-any.whl", "1.0 Wheel")]
    [InlineData("a", "a-1.0.tar.gz a-1.0-py3-none-any.whl", "1.0 Wheel")]
    [InlineData("a", "a-1.1.tar.gz a-1.0-py3-none-any.whl", "1.1 SourceOnly")]
    [InlineData("--only-binary :all: a", "a-1.1.tar.gz a-1.0-py3-none-any.whl", "1.0 Wheel")]
    [InlineData("--only-binary :all: a", "a-1.0.tar.gz", "Unknown")]
    [InlineData("--prefer-binary a", "a-1.1.tar.gz a-1.0-py3-none-any.whl", "1.0 Wheel")]
    [InlineData("--prefer-binary a", "a-1.0.tar.gz", "1.0 SourceOnly")]
    [InlineData("a", "a-1.0-py3-none-any.whl a-1.1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", "1.1 Wheel")]
    [InlineData("a", "a-1.0-py3-none-any.whl a-1.1-cp312-cp312-manylinux_2_39_x86_64.whl", "1.0 Wheel")]
    [InlineData("a", "a-1.0-cp312-cp312-musllinux_1_2_x86_64.whl a-1.0-cp312-cp312-win_amd64.whl a-1.0-cp313-cp313-manylinux_2_17_x86_64.whl", "Unknown")]
    [InlineData("a", "a-1.0-py3-none-any.whl a-2.0rc1-py3-none-any.whl", "1.0 Wheel")]
    [InlineData("'a>=1'", "a-2.0rc1-py3-none-any.whl", "Unknown")]
    [InlineData("a==2.0rc1", "a-1.0-py3-none-any.whl a-2.0rc1-py3-none-any.whl", "2.0rc1 Wheel")]
    [InlineData("a", "no-file.txt a.whl", "Unknown")]
    [InlineData("a", "", "Unknown")]
    public void The_newest_release_that_installs_is_taken(string arguments, string files, string expected) =>
        Assert.Equal(expected, Fit(arguments, [.. files.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => File(name))]));

    [Fact]
    public void A_file_for_another_Python_is_not_taken_and_what_is_no_condition_keeps_nobody_out() => Assert.Equal(
        "1.0.1 Wheel",
        Fit("a", File("a-1.0-py3-none-any.whl"), File("a-1.1-py3-none-any.whl", python: ">=3.13"), File("a-1.0.1-py3-none-any.whl", python: "nonsense")));

    [Theory]
    [InlineData("a", "1.0 Wheel")]
    [InlineData("'a>=1.1'", "Unknown")]
    [InlineData("a==1.1.*", "Unknown")]
    [InlineData("a==1.1", "1.1 Wheel")]
    [InlineData("a===1.1", "1.1 Wheel")]
    public void What_was_taken_back_is_taken_only_where_an_exact_version_asks_for_it(string arguments, string expected) =>
        Assert.Equal(expected, Fit(arguments, File("a-1.0-py3-none-any.whl"), File("a-1.1-py3-none-any.whl", yanked: "broken")));

    /// <returns>The release that is taken, and how; the latter alone where none is.</returns>
    private static string Fit(string arguments, params IndexFile[] files)
    {
        InstallRequest request = Assert.Single(DockerfileInstalls.Of($"FROM python:3.12-slim-bookworm\nRUN pip install {arguments}\n", null).All);
        PackageFit fit = PackageFit.Of(Assert.Single(request.Packages), request.Environment, new ProjectFiles([.. files]).Releases);
        return fit.Release is { } release ? $"{release.Version} {fit.Fit}" : $"{fit.Fit}";
    }

    private static IndexFile File(string name, string? python = null, string? yanked = null) =>
        new(name, new Uri($"https://files.example/{name}")) { RequiresPython = python, Yanked = yanked };
}
