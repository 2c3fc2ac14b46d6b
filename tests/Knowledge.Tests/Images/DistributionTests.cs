using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Tests.Images;

public sealed class DistributionTests
{
    [Theory]
    [InlineData("bookworm", "Debian 12 (bookworm)", Libc.Glibc, "apt", "bash")]
    [InlineData("debian11", "Debian 11 (bullseye)", Libc.Glibc, "apt", "bash")]
    [InlineData("alpine3.20", "Alpine 3.20", Libc.Musl, "apk", "ash")]
    [InlineData("jammy", "Ubuntu 22.04 (jammy)", Libc.Glibc, "apt", "bash")]
    [InlineData("ubuntu24.04", "Ubuntu 24.04 (noble)", Libc.Glibc, "apt", "bash")]
    [InlineData("windowsservercore-ltsc2022", "Windows Server Core ltsc2022", Libc.None, null, "PowerShell")]
    [InlineData("amazonlinux2023", "Amazon Linux 2023", Libc.Glibc, "dnf", "bash")]
    [InlineData("wolfi", "Wolfi", Libc.Glibc, "apk", "ash")]
    public void A_word_names_a_distribution_with_its_properties(string word, string name, Libc libc, string? packageManager, string shell)
    {
        Distribution? distribution = Distribution.Find(word);

        Assert.Equal((name, libc, packageManager, shell),
            (distribution?.DisplayName, distribution?.Libc, distribution?.PackageManager, distribution?.Shell));
    }

    [Theory]
    [InlineData("bullseye", "3.9")]
    [InlineData("jammy", "3.10")]
    [InlineData("alpine3.20", "3.12")]
    [InlineData("centos7", null)]
    [InlineData("ubuntu24.10", null)]
    public void A_release_keeps_its_Python(string word, string? series)
    {
        Distribution? distribution = Distribution.Find(word);

        Assert.NotNull(distribution);
        Assert.Equal(series, distribution.PythonSeries);
    }

    [Theory]
    [InlineData("bullseye", 31)]
    [InlineData("ubuntu20.04", 31)]
    [InlineData("trixie", 41)]
    [InlineData("amazonlinux2", 26)]
    [InlineData("amazonlinux2023", 34)]
    [InlineData("centos7", 17)]
    [InlineData("rockylinux9.3", 34)]
    [InlineData("alpine3.20", null)]
    [InlineData("ubuntu24.10", null)] // not known
    [InlineData("wolfi", null)] // rolls on
    public void A_release_keeps_its_glibc(string word, int? minor)
    {
        Distribution? distribution = Distribution.Find(word);

        Assert.NotNull(distribution);
        Assert.Equal(minor, distribution.GlibcMinor);
    }

    [Theory]
    [InlineData("alpine")]
    [InlineData("debian")]
    [InlineData("slim")]
    [InlineData("alpine3.x")]
    [InlineData("windowsservercoreltsc2022")]
    [InlineData("")]
    public void A_word_without_a_release_names_none(string word) => Assert.Null(Distribution.Find(word));
}
