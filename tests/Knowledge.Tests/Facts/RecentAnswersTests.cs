using Basewise.Knowledge.Facts;

namespace Basewise.Knowledge.Tests.Facts;

public sealed class RecentAnswersTests
{
    [Fact]
    public void What_was_asked_before_is_not_worked_out_again()
    {
        int count = 0;
        RecentAnswers<string, string?> answers = new(question =>
        {
            count++;
            return question == "none" ? null : question.ToUpperInvariant();
        });

        Assert.Equal("A", answers.Of("a"));
        Assert.Equal("A", answers.Of("a"));
        Assert.Null(answers.Of("none"));
        Assert.Null(answers.Of("none"));
        Assert.Equal(2, count);
    }

    [Fact]
    public void Of_more_questions_than_there_are_places_each_has_its_own_answer()
    {
        RecentAnswers<int, int> answers = new(question => question * 2);

        for (int round = 0; round < 2; round++)
        {
            for (int question = 0; question < 10_000; question++) Assert.Equal(question * 2, answers.Of(question));
        }
    }
}
