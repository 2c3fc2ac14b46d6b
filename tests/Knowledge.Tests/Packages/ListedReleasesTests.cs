using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Knowledge.Ports;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Tests.Packages;

public sealed class ListedReleasesTests
{
    [Fact]
    public void They_are_told_newest_first_and_found_by_any_spelling_of_a_version()
    {
        ListedReleases listed = Of("a-1.0.tar.gz", "a-1.10-py3-none-any.whl", "a-1.9-py3-none-any.whl", "a-2.0rc1.tar.gz", "a-1.0-py3-none-any.whl");

        Assert.Equal(["2.0rc1", "1.10", "1.9", "1.0"], listed.All.Select(release => release.Version.ToString()));
        Assert.Equal("1.10", listed.Newest?.Version.ToString());
        Assert.Equal(2, listed.Find(PackageVersion.Parse("1.0.0"))?.Files.Length);
    }

    [Fact]
    public void What_was_taken_back_altogether_is_never_the_newest()
    {
        ListedReleases listed = new ProjectFiles([File("a-1.0.tar.gz"), File("a-1.1.tar.gz", "broken"), File("a-1.1-py3-none-any.whl", ""), File("a-1.0-py3-none-any.whl", "only this")]).Releases;

        Assert.Equal("1.0", listed.Newest?.Version.ToString());
        Assert.True(listed.Find(PackageVersion.Parse("1.1"))?.IsYanked);
        Assert.Equal("broken", listed.Find(PackageVersion.Parse("1.1"))?.YankReason);
        Assert.False(listed.Find(PackageVersion.Parse("1.0"))?.IsYanked);
    }

    [Theory]
    [InlineData("a-1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", Libc.Glibc, WheelArchitecture.X64, 12, true)]
    [InlineData("a-1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", Libc.Glibc, WheelArchitecture.X64, 13, false)]
    [InlineData("a-1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", Libc.Musl, WheelArchitecture.X64, 12, false)]
    [InlineData("a-1-cp39-abi3-musllinux_1_2_aarch64.whl", Libc.Musl, WheelArchitecture.Arm64, 13, true)]
    [InlineData("a-1-cp39-abi3-musllinux_1_2_aarch64.whl", Libc.Musl, WheelArchitecture.X64, 13, false)]
    [InlineData("a-1-cp313-cp313t-manylinux_2_28_x86_64.whl", Libc.Glibc, WheelArchitecture.X64, 13, false)]
    [InlineData("a-1-py2.py3-none-any.whl", Libc.Musl, WheelArchitecture.Arm64, 14, true)]
    [InlineData("a-1-py3-none-manylinux2014_x86_64.whl", Libc.Glibc, WheelArchitecture.X64, 9, true)]
    [InlineData("a-1-py37-none-any.whl", Libc.Glibc, WheelArchitecture.X64, 12, true)]
    [InlineData("a-1-py2-none-any.whl", Libc.Glibc, WheelArchitecture.X64, 12, false)]
    [InlineData("a-1-cp312-cp312-linux_x86_64.whl", Libc.Musl, WheelArchitecture.X64, 12, true)]
    [InlineData("a-1-cp312-cp312-win_amd64.whl", Libc.Glibc, WheelArchitecture.X64, 12, false)]
    [InlineData("a-1-pp310-pypy310_pp73-manylinux_2_17_x86_64.whl", Libc.Glibc, WheelArchitecture.X64, 10, false)]
    [InlineData("a-1.tar.gz", Libc.Glibc, WheelArchitecture.X64, 12, false)]
    public void A_release_s_wheels_are_those_that_its_files_names_tell(string file, Libc libc, WheelArchitecture machine, int minor, bool isThere) =>
        Assert.Equal(isThere ? WheelAvailability.Available : WheelAvailability.Absent, Single(file).WheelFor(libc, machine, minor));

    [Fact]
    public void So_are_sources_sizes_days_and_the_lowest_glibc()
    {
        ReleaseFiles release = new ProjectFiles(
        [
            new IndexFile("a-1-cp312-cp312-manylinux_2_28_x86_64.whl", new Uri("https://a.example/1")) { Size = 2_000, RequiresPython = ">=3.9", Uploaded = new DateTimeOffset(2026, 5, 4, 23, 0, 0, TimeSpan.Zero) },
            new IndexFile("a-1-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.whl", new Uri("https://a.example/2")) { Size = 3_000, RequiresPython = ">=3.9", Uploaded = new DateTimeOffset(2026, 5, 4, 22, 0, 0, TimeSpan.Zero) },
            new IndexFile("a-1-cp312-cp312-win_amd64.whl", new Uri("https://a.example/3")) { Size = 9_000, RequiresPython = ">=3.9" },
            new IndexFile("a-1.tar.gz", new Uri("https://a.example/4")) { Size = 8_000, RequiresPython = ">=3.9" },
        ]).Releases.All[0].Facts;

        Assert.True(release is { HasSource: true, IsComplete: true, IsForOtherSystems: false, Size: 3_000, RequiresPython: ">=3.9", LowestGlibc: "2.17", Pure: PureWheel.None });
        Assert.Equal(new DateOnly(2026, 5, 4), release.Uploaded);
        Assert.True(Single("a-1-cp312-cp312-win_amd64.whl").IsForOtherSystems);
    }

    private static ReleaseFiles Single(string file) => Assert.Single(Of(file).All).Facts;

    private static ListedReleases Of(params IEnumerable<string> files) => new ProjectFiles([.. files.Select(file => File(file))]).Releases;

    private static IndexFile File(string name, string? yanked = null) => new(name, new Uri($"https://a.example/{name}")) { Yanked = yanked };
}
