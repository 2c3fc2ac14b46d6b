using Basewise.Python.Wheels;

namespace Basewise.Python.Tests.Wheels;

public sealed class WheelTargetTests
{
    [Theory]
    [InlineData("numpy-2.1.0-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", true)]
    [InlineData("numpy-2.1.0-cp312-cp312-musllinux_1_2_x86_64.whl", false)]
    [InlineData("numpy-2.1.0-cp311-cp311-manylinux_2_17_x86_64.whl", false)]
    [InlineData("cryptography-43.0.1-cp39-abi3-manylinux_2_28_x86_64.whl", true)]
    [InlineData("cryptography-43.0.1-cp313-abi3-manylinux_2_28_x86_64.whl", false)]
    [InlineData("torch-2.9.0-cp312-cp312-manylinux_2_38_x86_64.whl", false)]
    [InlineData("six-1.16.0-py2.py3-none-any.whl", true)]
    [InlineData("six-1.16.0-cp312-cp312-win_amd64.whl", false)]
    public void A_wheel_installs_on_an_image_of_Debian_12_or_not(string fileName, bool installs) =>
        Assert.Equal(installs, Target("3.12", WheelPlatform.Glibc(36, "x86_64")).Accepts(Wheel(fileName)));

    [Fact]
    public void The_newest_glibc_and_the_own_ABI_are_better_than_the_stable_one_and_that_better_than_none()
    {
        string[] best =
        [
            "a-1-cp312-cp312-manylinux_2_28_x86_64.whl", "a-1-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
            "a-1-cp312-abi3-manylinux_2_28_x86_64.whl", "a-1-cp37-abi3-manylinux_2_28_x86_64.whl", "a-1-py3-none-manylinux_2_28_x86_64.whl",
            "a-1-py3-none-any.whl",
        ];
        WheelTarget target = Target("3.12", WheelPlatform.Glibc(36, "x86_64"));

        Assert.Equal(best, best.Reverse().OrderBy(name => target.FindRank(Wheel(name).TagSet) ?? throw new InvalidOperationException(name)));
    }

    // PEP 803, later than the packaging that the conformance data is of.
    [Theory]
    [InlineData("3.15t", "cp315-abi3t-linux_x86_64", true)]
    [InlineData("3.15t", "cp315-abi3.abi3t-linux_x86_64", true)]
    [InlineData("3.15t", "cp315-abi3-linux_x86_64", false)]
    [InlineData("3.15", "cp315-abi3t-linux_x86_64", false)]
    public void Without_the_global_lock_there_is_another_stable_ABI(string python, string tags, bool installs) =>
        Assert.Equal(installs, Target(python, WheelPlatform.Glibc(36, "x86_64")).FindRank(tags) is not null);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("--")]
    [InlineData("py3-none")]
    [InlineData("py3-none-any-any")]
    [InlineData("....-....-any")]
    public void What_are_no_tags_install_nowhere(string tags) => Assert.Null(Target("3.12", WheelPlatform.Glibc(36, "x86_64")).FindRank(tags));

    [Fact]
    public void A_tag_of_a_hundred_thousand_parts_is_answered()
    {
        string parts = string.Join('.', Enumerable.Range(0, 100_000));

        Assert.Null(Target("3.12", WheelPlatform.Glibc(36, "x86_64")).FindRank($"{parts}-{parts}-any"));
    }

    private static WheelTarget Target(string python, WheelPlatform platform)
    {
        PythonInterpreter? interpreter = PythonInterpreter.FindCPython(python);
        Assert.NotNull(interpreter);
        return new WheelTarget(interpreter, platform);
    }

    private static WheelFileName Wheel(string fileName)
    {
        WheelFileName? wheel = WheelFileName.Find(fileName);
        Assert.NotNull(wheel);
        return wheel;
    }
}
