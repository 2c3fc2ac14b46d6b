using Basewise.Syntax.Dockerfile.Variables;
using CsCheck;

namespace Basewise.Syntax.Tests.Dockerfile.Variables;

public sealed class WordExpanderTests
{
    [Theory]
    [InlineData("python:$UNKNOWN", null)]
    [InlineData("python:${UNKNOWN:-3}", null)]
    [InlineData("python:${NONE:-$UNKNOWN}", null)]
    [InlineData("python:${SET:-$UNKNOWN}", "python:1")]
    [InlineData("python:${NONE:+$UNKNOWN}", "python:")]
    public void A_word_that_depends_on_an_unknown_value_is_unknown(string word, string? expected) =>
        Assert.Equal(expected, Expand(word).Text);

    [Theory]
    [InlineData("${A:-${A:-${A:-")]
    [InlineData("${")]
    [InlineData("$")]
    [InlineData("\"")]
    [InlineData("${SET#****a")]
    public void Ten_thousand_of_anything_are_answered(string repeated)
    {
        Expansion expansion = Expand(string.Concat(Enumerable.Repeat(repeated, 10_000)));

        Assert.Equal(expansion.Error is not null, expansion.Text is null);
    }

    [Theory]
    [InlineData("it's $SET \\$SET \"${SET}\"\n", "it's 1 $SET \"1\"\n")]
    [InlineData("${NONE:-it's \"x\"}", "it's \"x\"")]
    public void In_a_document_quotes_are_characters_like_any_other(string body, string expected) =>
        Assert.Equal(expected, WordExpander.ExpandDocument(body, name => name == "SET" ? VariableValue.Of("1") : VariableValue.Undefined).Text);

    [Theory]
    [InlineData("a${SET:0:1}b", ExpansionErrorKind.Modifier, 1, 11)]
    [InlineData("a'b", ExpansionErrorKind.UnclosedQuote, 1, 3)]
    [InlineData("${SET:-${NONE^}}", ExpansionErrorKind.Modifier, 7, 15)]
    [InlineData("x${SET:-y", ExpansionErrorKind.UnclosedBrace, 1, 9)]
    [InlineData("${NONE:?m}", ExpansionErrorKind.Demanded, 0, 10)]
    public void A_refusal_says_why_and_where(string word, ExpansionErrorKind kind, int start, int end) =>
        Assert.Equal((kind, start, end), Expand(word).Error is { } error ? (error.Kind, error.Start, error.End) : default);

    [Fact]
    public void A_value_that_grows_with_every_variable_is_unknown_in_the_end()
    {
        VariableValue value = VariableValue.Of("python:3.13");
        for (int i = 0; i < 100; i++)
        {
            value = WordExpander.Expand("$A$A$A$A", '\\', _ => value).Text is { } text ? VariableValue.Of(text) : VariableValue.Unknown;
        }

        Assert.Equal(VariableValue.Unknown, value);
    }

    [Theory]
    [InlineData("${LONG:-x}")]
    [InlineData("${LONG//x/yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy}")]
    [InlineData("${LONG#x}")]
    public void A_long_value_is_unknown_in_every_form(string word) => Assert.Null(
        WordExpander.Expand(word, '\\', name => name == "LONG" ? VariableValue.Of(new string('x', 100_000)) : VariableValue.Undefined).Text);

    [Fact]
    public void A_long_word_without_variables_stays_as_it_is() => Assert.Equal(100_000, Expand(new string('x', 100_000)).Text?.Length);

    [Fact]
    public void No_word_throws() =>
        Gen.OneOf("$", "{", "}", "A", "UNKNOWN", ":", "-", "+", "?", "#", "%", "/", "*", "\\", "'", "\"", " ", "é").Array[0, 30]
            .Select(parts => string.Concat(parts))
            .Sample(word =>
            {
                Expansion expansion = Expand(word);
                Assert.True(expansion.Error is null || expansion.Text is null);
            });

    private static Expansion Expand(string word) => WordExpander.Expand(word, '\\', name => name switch
    {
        "UNKNOWN" => VariableValue.Unknown,
        "SET" => VariableValue.Of("1"),
        _ => VariableValue.Undefined,
    });
}
