using System.Globalization;
using Basewise.Analysis.Semantics.Installs;
using Basewise.Knowledge.Images;
using Basewise.Python.Wheels;

namespace Basewise.Analysis.Tests.Semantics.Installs;

public sealed class WheelTargetsTests
{
    [Theory]
    [InlineData("3.11", Libc.Glibc, 36, "x86_64")]
    [InlineData("3.12", Libc.Musl, 36, "x86_64")]
    [InlineData("3.12", Libc.Glibc, 31, "x86_64")]
    [InlineData("3.12", Libc.Glibc, 36, "aarch64")]
    public void Another_Python_library_or_machine_is_another_target(string series, Libc libc, int glibcMinor, string machine)
    {
        WheelTarget one = Find("3.12", Libc.Glibc, 36, "x86_64");

        Assert.NotEqual(one.Tags, Find(series, libc, glibcMinor, machine).Tags);
        Assert.Equal(one.Tags, Find("3.12", Libc.Glibc, 36, "x86_64").Tags);
    }

    [Fact]
    public void Of_more_than_a_workspace_has_each_is_the_right_one()
    {
        foreach (int minor in Enumerable.Range(0, 200))
        {
            string newest = string.Create(CultureInfo.InvariantCulture, $"manylinux_2_{20 + minor}_x86_64");
            Assert.Contains(newest, Find("3.12", Libc.Glibc, 20 + minor, "x86_64").Platform.Tags);
        }
    }

    [Fact]
    public void Where_the_version_of_glibc_is_not_known_nothing_is_told() => Assert.Null(WheelTargets.Find("3.12", Libc.Glibc, null, "x86_64"));

    private static WheelTarget Find(string series, Libc libc, int glibcMinor, string machine) =>
        WheelTargets.Find(series, libc, glibcMinor, machine) ?? throw new InvalidOperationException("there is none");
}
