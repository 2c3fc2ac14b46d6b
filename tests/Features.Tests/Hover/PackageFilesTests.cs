using Basewise.Features.Hover;
using Basewise.Knowledge.Packages;

namespace Basewise.Features.Tests.Hover;

public sealed class PackageFilesTests
{
    [Theory]
    [InlineData("3.9–3.12", "9", "10", "11", "12")]
    [InlineData("3.9, 3.11–3.12", "12", "9", "11")]
    [InlineData("3.8 and later", "8+", "9", "10")]
    [InlineData("3.7, 3.9 and later", "7", "9+")]
    [InlineData("3.13, 3.13t", "13", "13t")]
    [InlineData("any", "")]
    public void Pythons_that_follow_one_another_are_a_range(string text, params string[] tags) => Assert.Equal(
        text,
        PackageFiles.Pythons([.. tags.Select(tag => new WheelPython(
            tag.Length == 0 ? null : int.Parse(tag.TrimEnd('+', 't'), System.Globalization.CultureInfo.InvariantCulture), tag.EndsWith('+'), tag.EndsWith('t')))]));
}
