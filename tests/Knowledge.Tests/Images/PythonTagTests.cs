using Basewise.Knowledge.Images;

namespace Basewise.Knowledge.Tests.Images;

public sealed class PythonTagTests
{
    [Theory]
    [InlineData("latest", null, TagPrecision.None, Flavour.Full, null)]
    [InlineData("3", "3", TagPrecision.Major, Flavour.Full, null)]
    [InlineData("3.12", "3.12", TagPrecision.Series, Flavour.Full, null)]
    [InlineData("3.12.4", "3.12.4", TagPrecision.Patch, Flavour.Full, null)]
    [InlineData("3.15.0rc1-slim", "3.15.0rc1", TagPrecision.Patch, Flavour.Slim, null)]
    [InlineData("3.15-rc-alpine3.24", "3.15", TagPrecision.Series, Flavour.Alpine, "Alpine 3.24")]
    [InlineData("slim", null, TagPrecision.None, Flavour.Slim, null)]
    [InlineData("bookworm", null, TagPrecision.None, Flavour.Full, "Debian 12 (bookworm)")]
    [InlineData("3.12-slim-bookworm", "3.12", TagPrecision.Series, Flavour.Slim, "Debian 12 (bookworm)")]
    [InlineData("3-alpine", "3", TagPrecision.Major, Flavour.Alpine, null)]
    [InlineData("3.9-onbuild", "3.9", TagPrecision.Series, Flavour.OnBuild, null)]
    [InlineData("3.12-windowsservercore-ltsc2022", "3.12", TagPrecision.Series, Flavour.Windows, "Windows Server Core ltsc2022")]
    [InlineData("3.13-slim-buster", "3.13", TagPrecision.Series, Flavour.Slim, "Debian 10 (buster)")]
    public void The_parts_of_a_tag_are_told_apart(string text, string? version, TagPrecision precision, Flavour flavour, string? distribution)
    {
        PythonTag? tag = PythonTag.Parse(text);

        Assert.Equal((version, precision, flavour, distribution),
            (tag?.Version?.ToString(), tag?.Precision, tag?.Flavour, tag?.Distribution?.DisplayName));
        Assert.Equal(text, tag?.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("3.12-")]
    [InlineData("3.12-slm")]
    [InlineData("3.12-slim-")]
    [InlineData("3.12-slim-noble")]
    [InlineData("3.12-ubuntu22.04")]
    [InlineData("3.12.4.1")]
    [InlineData("3.12rc1")]
    [InlineData("3.12.0c1")]
    [InlineData("3.")]
    [InlineData("rc-")]
    [InlineData("3.15-rc-")]
    [InlineData("3.12.4-rc")]
    [InlineData("v3.12")]
    [InlineData("slim-slim")]
    public void What_no_python_tag_looks_like_is_none(string text) => Assert.Null(PythonTag.Parse(text));

    [Theory]
    [InlineData("latest", true, true, true)]
    [InlineData("3-slim-bookworm", true, true, false)]
    [InlineData("3.12", false, true, true)]
    [InlineData("3.12-slim", false, true, true)]
    [InlineData("3.12-slim-bookworm", false, true, false)]
    [InlineData("3.12-alpine", false, true, true)]
    [InlineData("3.12.14-slim", false, false, true)]
    [InlineData("3.12.14-alpine3.24", false, false, false)]
    [InlineData("3.12-windowsservercore", false, true, true)]
    public void A_tag_tells_what_of_it_will_move(string text, bool series, bool patch, bool distribution)
    {
        PythonTag? tag = PythonTag.Parse(text);

        Assert.Equal((series, patch, distribution), (tag?.MovesSeries, tag?.MovesPatch, tag?.MovesDistribution));
    }

    [Theory]
    [InlineData("latest", "")]
    [InlineData("slim-bookworm", "")]
    [InlineData("3.12", "3.12")]
    [InlineData("3.12-slim-bookworm", "3.12")]
    [InlineData("3.15-rc-alpine", "3.15-rc")]
    [InlineData("rc-slim", "rc")]
    public void The_text_before_the_suffix_is_the_version(string text, string version) => Assert.Equal(version, PythonTag.Parse(text)?.VersionText);

    [Theory]
    [InlineData("3.15-rc", true)]
    [InlineData("rc-slim", true)]
    [InlineData("3.15.0a2", true)]
    [InlineData("3.14", false)]
    public void A_pre_release_is_known_as_one(string text, bool prerelease) => Assert.Equal(prerelease, PythonTag.Parse(text)?.IsPrerelease);

    [Theory]
    [InlineData("3.9", "3.10")]
    [InlineData("3.15.0a8", "3.15.0b1")]
    [InlineData("3.15.0rc1", "3.15.0")]
    [InlineData("3.15.0rc9", "3.15.0rc10")]
    [InlineData("3.9.9", "3.9.10")]
    [InlineData("3.4", "3.4.1")]
    public void Versions_are_ordered_as_numbers_with_pre_releases_before_their_release(string lower, string higher)
    {
        Assert.True(ImageVersion.Parse(lower) < ImageVersion.Parse(higher));
        Assert.False(ImageVersion.Parse(lower) >= ImageVersion.Parse(higher));
    }

    [Theory]
    [InlineData("3", true)]
    [InlineData("3.12", true)]
    [InlineData("3.12.4", true)]
    [InlineData("3.15.0rc12", true)]
    [InlineData("", false)]
    [InlineData("3.", false)]
    [InlineData("3.15rc1", false)]
    [InlineData("3.15.0rc", false)]
    [InlineData("3.15.0rc1234", false)]
    [InlineData("3.15.0c1", false)]
    [InlineData("3.12.4.5", false)]
    [InlineData("1234567", false)]
    public void One_to_three_numbers_are_a_version(string text, bool expected)
    {
        Assert.Equal(expected, ImageVersion.IsOne(text));
        Assert.Equal(expected ? text : null, ImageVersion.Parse(text)?.ToString());
    }
}
