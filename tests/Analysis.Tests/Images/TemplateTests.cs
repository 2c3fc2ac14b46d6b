using Basewise.Analysis.Images;

namespace Basewise.Analysis.Tests.Images;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("{tag}", "3.12-slim", "tag=3.12-slim")]
    [InlineData("{version}-r{release}", "3.12-r4", "version=3.12 release=4")]
    [InlineData("{version}-{rest}", "3.12-slim-bookworm", "version=3.12 rest=slim-bookworm")]
    [InlineData("py{version}", "py3.12", "version=3.12")]
    [InlineData("{version}-r1", "3.12-r1-r1", "version=3.12-r1")]
    [InlineData("stable", "stable", "")]
    public void A_text_of_the_form_tells_what_the_names_stand_for(string template, string text, string values) =>
        Assert.Equal(values.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), Parse(template).Match(text)?.Select(pair => $"{pair.Key}={pair.Value}").Order());

    [Theory]
    [InlineData("py{version}", "3.12")]
    [InlineData("py{version}", "py")]
    [InlineData("{version}-r{release}", "3.12")]
    [InlineData("{version}-r{release}", "3.12-r")]
    [InlineData("{version}-r1", "-r1")]
    [InlineData("stable", "stable2")]
    public void A_text_of_another_form_tells_nothing(string template, string text) => Assert.Null(Parse(template).Match(text));

    [Theory]
    [InlineData("{")]
    [InlineData("a}")]
    [InlineData("{}")]
    [InlineData("{a-b}")]
    [InlineData("{a}{b}")]
    [InlineData("{a{b}}")]
    public void One_that_is_not_finished_is_none(string text) => Assert.Null(Template.Parse(text));

    [Fact]
    public void Values_are_filled_in_and_one_that_is_missing_leaves_nothing()
    {
        var values = Parse("{version}-r{release}").Match("3.12-r4") ?? throw new InvalidOperationException("It is of the form.");

        Assert.Equal("python:3.12-slim", Parse("python:{version}-slim").Fill(values));
        Assert.Null(Parse("python:{tag}").Fill(values));
    }

    private static Template Parse(string text) => Template.Parse(text) ?? throw new InvalidOperationException($"'{text}' is no template.");
}
