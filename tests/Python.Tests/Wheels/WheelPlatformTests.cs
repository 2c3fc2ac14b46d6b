using Basewise.Python.Wheels;

namespace Basewise.Python.Tests.Wheels;

public sealed class WheelPlatformTests
{
    [Theory]
    [InlineData("linux/amd64", "x86_64")]
    [InlineData("linux/arm64", "aarch64")]
    [InlineData("linux/arm64/v8", "aarch64")]
    [InlineData("linux/arm/v7", "armv7l")]
    [InlineData("linux/386", "i686")]
    [InlineData("windows/amd64", null)]
    [InlineData("linux/vax", null)]
    [InlineData("", null)]
    public void The_platform_of_an_image_tells_the_architecture(string platform, string? architecture) =>
        Assert.Equal(architecture, WheelPlatform.FindArchitecture(platform));

    [Fact]
    public void A_libc_of_a_version_that_there_is_not_yet_is_bounded() =>
        Assert.InRange(WheelPlatform.Glibc(int.MaxValue, "x86_64").Tags.Length, 1, 1_000);
}
