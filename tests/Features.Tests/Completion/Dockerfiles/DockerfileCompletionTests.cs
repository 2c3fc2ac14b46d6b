using Basewise.Features.Completion;
using Basewise.Syntax.Text;
using CsCheck;

namespace Basewise.Features.Tests.Completion.Dockerfiles;

public sealed class DockerfileCompletionTests
{
    private static readonly char?[] Triggers = [null, null, '-', '.', '=', ',', '$', '{', ':', '/', ' '];
    private static readonly Gen<char?> Trigger = Gen.Int[0, Triggers.Length - 1].Select(index => Triggers[index]);

    [Theory]
    [InlineData("FROM [||]")]
    [InlineData("FROM scratch\nONBUILD [||]")]
    [InlineData("FROM scratch\nHEALTHCHECK [||]")]
    [InlineData("FROM scratch\nSTOPSIGNAL [||]")]
    [InlineData("FROM scratch\nUSER [||]")]
    [InlineData("FROM scratch\nSHELL [||]")]
    [InlineData("# [||]")]
    public void A_blank_opens_the_list_where_something_known_must_follow(string marked) => Assert.NotEmpty(Completions.Labels(marked, ' '));

    [Theory]
    [InlineData("FROM python:3.13 [||]")]
    [InlineData("FROM scratch\nRUN [||]")]
    [InlineData("FROM scratch\nRUN pip [||]")]
    [InlineData("FROM scratch\nRUN pip install [||]")]
    [InlineData("FROM scratch\nENV [||]")]
    [InlineData("FROM scratch\nEXPOSE 80 [||]")]
    [InlineData("FROM scratch\nRUN <<EOF\npip [||]\nEOF\n")]
    [InlineData("FROM scratch\n# [||]")]
    [InlineData("FROM scratch\n [||]")]
    public void A_blank_opens_no_list_elsewhere(string marked) => Assert.Empty(Completions.Labels(marked, ' '));

    [Fact]
    public void An_edit_is_of_one_line_has_the_cursor_in_it_and_is_found_by_what_is_typed() =>
        Gen.Select(DockerfileTexts.HalfTyped, Gen.Int[0, 200], Trigger).Sample((text, at, trigger) =>
        {
            int offset = Math.Min(at, text.Length);
            CompletionList list = CompletionFeature.At(DockerfileTexts.Snapshot(text), offset, new CompletionOccasion(trigger, Completions.Today));

            Assert.All(list.Items, item =>
            {
                TextSpan span = item.Edit.Span;
                Assert.True(span.Touches(offset) && span.End <= text.Length);
                Assert.DoesNotContain('\n', text[span.Start..span.End]);
            });
            Assert.Equal(list.Items.Select(item => item.SortText).Order(StringComparer.Ordinal), list.Items.Select(item => item.SortText));
        });

    [Fact]
    public void What_a_topic_says_is_there_for_every_item_that_has_one()
    {
        string[] places =
        [
            "[||]", "FROM [||]", "FROM python:[||]", "FROM a\n[||]", "FROM a\nRUN --[||]", "FROM a\nRUN --mount=[||]", "FROM a\nRUN --mount=type=secret,[||]",
            "FROM a\nRUN [||]", "FROM a\nRUN pip [||]", "FROM a\nRUN uv pip [||]", "FROM a\nRUN uv sync -[||]", "FROM a\nENV [||]", "FROM a\nLABEL [||]",
            "FROM a\nSTOPSIGNAL [||]", "# [||]", "FROM a\nHEALTHCHECK [||]",
        ];

        foreach (string place in places)
        {
            CompletionItem[] items = [.. Completions.At(place).Items.Where(item => item.Topic is not null)];
            Assert.NotEmpty(items);
            Assert.All(items.Where(item => item.Topic?.StartsWith("image|", StringComparison.Ordinal) == false), item =>
                Assert.False(string.IsNullOrEmpty(CompletionFeature.Describe(item.Topic ?? "", Completions.Today)), $"{item.Topic} says nothing"));
        }
    }

    [Theory]
    [InlineData("[||]")]
    [InlineData("FROM a\nCOPY --[||]")]
    [InlineData("FROM a\nHEALTHCHECK --[||]")]
    [InlineData("# [||]")]
    public void A_topic_does_not_say_again_what_the_item_shows(string marked) => Assert.All(
        Completions.At(marked).Items.Where(item => item is { Topic: not null, Detail: not null }),
        item => Assert.DoesNotContain($"\n{item.Detail}\n```", CompletionFeature.Describe(item.Topic ?? "", Completions.Today), StringComparison.Ordinal));
}
