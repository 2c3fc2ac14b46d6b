using Basewise.Knowledge.Images;
using Basewise.Knowledge.Packages;
using Basewise.Python.Versions;

namespace Basewise.Knowledge.Tests.Packages;

public sealed class WheelCatalogTests
{
    private readonly WheelCatalog catalog = WheelCatalog.Bundled;

    [Fact]
    public void Nothing_is_loaded_before_a_question()
    {
        WheelCatalog fresh = new();

        Assert.False(fresh.HasLoaded);
        Assert.NotEmpty(fresh.ReleasesOf("numpy"));
        Assert.True(fresh.HasLoaded);
    }

    [Fact]
    public void A_release_has_its_day_size_and_wheels()
    {
        ReleaseFiles numpy = Get("NumPy", "2.5.2");

        Assert.Equal(new DateOnly(2026, 8, 9), numpy.Uploaded);
        Assert.Equal(17_000_000, numpy.Size);
        Assert.Equal("2.27", numpy.LowestGlibc);
        Assert.True(numpy.HasSource);
        Assert.Equal(PureWheel.None, numpy.Pure);
        Assert.Equal(
            [new WheelPython(12, false, false), new WheelPython(13, false, false), new WheelPython(14, false, false), new WheelPython(14, false, true)],
            numpy.Wheels(Libc.Musl, WheelArchitecture.Arm64).ToList());
    }

    [Theory]
    [InlineData("furo", "2023.3.27", ">=3.7")]
    [InlineData("future", "0.18.3", "!=3.0.*,!=3.1.*,!=3.2.*,>=2.6")]
    [InlineData("furo", "2025.12.19", null)]
    public void A_release_tells_its_Pythons_where_they_are_known(string name, string version, string? python) =>
        Assert.Equal(python, Get(name, version).RequiresPython);

    [Theory]
    [InlineData("numpy", "2.5.2", Libc.Musl, 13, WheelAvailability.Available)]
    [InlineData("numpy", "1.26.4", Libc.Glibc, 13, WheelAvailability.Absent)] // too new for it, in a list that has everything
    [InlineData("numpy", "2.5.2", Libc.Glibc, 15, WheelAvailability.Unknown)] // too new, but the list ends where its project does
    [InlineData("statsmodels", "0.14.6", Libc.Glibc, 14, WheelAvailability.Unknown)] // nor does a project that stops at 3.13 keep those for 3.14
    [InlineData("numpy", "2.5.2", Libc.Glibc, 9, WheelAvailability.Unknown)] // the list may have lost those for old Pythons
    [InlineData("furo", "2024.8.6", Libc.Musl, 14, WheelAvailability.Available)] // pure
    [InlineData("cryptography", "50.0.0", Libc.Musl, 15, WheelAvailability.Available)] // the stable interface
    [InlineData("cryptography", "50.0.0", Libc.Musl, 8, WheelAvailability.Unknown)]
    [InlineData("psycopg2", "2.9.12", Libc.Glibc, 13, WheelAvailability.Absent)] // wheels for Windows only
    [InlineData("funcy", "1.15", Libc.None, 13, WheelAvailability.Available)]
    [InlineData("numpy", "2.5.2", Libc.None, 13, WheelAvailability.Unknown)]
    public void A_release_has_a_wheel_or_not_or_it_is_not_known(string name, string version, Libc libc, int minor, WheelAvailability expected) =>
        Assert.Equal(expected, Get(name, version).WheelFor(libc, WheelArchitecture.X64, minor));

    [Fact]
    public void The_Python_without_a_lock_needs_wheels_of_its_own()
    {
        Assert.Equal(WheelAvailability.Available, Get("numpy", "2.5.2").WheelFor(Libc.Glibc, WheelArchitecture.X64, 14, freeThreaded: true));
        Assert.Equal(WheelAvailability.Absent, Get("numpy", "2.5.2").WheelFor(Libc.Glibc, WheelArchitecture.X64, 13, freeThreaded: true));
    }

    [Theory]
    [InlineData("jiter", "0.11.0", 9, WheelAvailability.Unknown)] // has a wheel for GraalPy
    [InlineData("cffi", "1.12.3", 6, WheelAvailability.Available)]
    [InlineData("bcrypt", "3.1.7", 12, WheelAvailability.Available)]
    public void Wheels_of_other_Pythons_do_not_count(string name, string version, int minor, WheelAvailability expected)
    {
        ReleaseFiles release = Get(name, version);

        Assert.Equal(expected, release.WheelFor(Libc.Glibc, WheelArchitecture.X64, minor));
        Assert.All(release.Wheels(Libc.Glibc, WheelArchitecture.X64), tag => Assert.InRange(tag.Minor ?? 0, 3, 20));
    }

    [Fact]
    public void Releases_come_newest_first_and_are_known_versions()
    {
        foreach (string name in new[] { "numpy", "aws-cdk-assets", "a2a-sdk", "zstandard" })
        {
            List<PackageVersion> versions = [.. catalog.ReleasesOf(name).Select(release => release.Version)];

            Assert.NotEmpty(versions);
            Assert.Equal(versions.OrderDescending(), versions);
            Assert.Subset(PackageCatalog.Bundled.VersionsOf(name).Versions.ToHashSet(), versions.ToHashSet());
        }
    }

    [Theory]
    [InlineData("numpy", "999.0")]
    [InlineData("a-package-that-nobody-has", "1.0")]
    [InlineData("", "1.0")]
    public void What_is_not_known_is_not_there(string name, string version) => Assert.Null(catalog.Find(name, PackageVersion.Parse(version)));

    [Theory]
    [InlineData("cp312", 12, true)]
    [InlineData("cp312", 13, false)]
    [InlineData("cp39+", 13, true)]
    [InlineData("cp39+", 8, false)]
    [InlineData("py3", 8, true)]
    [InlineData("py37", 13, true)]
    [InlineData("py310", 9, false)]
    [InlineData("cp313t", 13, false)]
    public void A_tag_tells_which_Pythons_load_it(string tag, int minor, bool loads) => Assert.Equal(loads, WheelPython.Parse(tag).Supports(minor));

    private ReleaseFiles Get(string name, string version) =>
        catalog.Find(name, PackageVersion.Parse(version)) ?? throw new InvalidOperationException($"{name} {version} is not in the facts.");

    [Theory]
    [InlineData("numpy", "2.4.6", 26, true)]
    [InlineData("numpy", "2.4.6", 27, false)]
    [InlineData("numpy", "2.2.6", 26, false)]
    [InlineData("debugpy", "1.8.20", 17, false)] // a pure wheel too
    [InlineData("mysqlclient", "2.2.4", 17, false)] // one Python alone: an index of somebody's own
    public void A_release_may_need_a_newer_glibc(string name, string version, int glibcMinor, bool needs) =>
        Assert.Equal(needs, WheelCatalog.Bundled.Find(name, PackageVersion.Parse(version))?.NeedsNewerGlibc(glibcMinor));
}
