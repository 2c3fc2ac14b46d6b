namespace Basewise.Knowledge.Facts;

/// <summary>
/// The last answers to a question about facts, as many as there are places for. A file that is written is asked about at every keystroke, each
/// of its images by several rules, and the facts do not change while they are there.
/// </summary>
/// <param name="find">Works an answer out.</param>
internal sealed class RecentAnswers<TQuestion, TAnswer>(Func<TQuestion, TAnswer> find)
    where TQuestion : IEquatable<TQuestion>
{
    private const int Places = 512;

    private readonly Entry?[] entries = new Entry?[Places];

    public TAnswer Of(TQuestion question)
    {
        // Each has two places, so that two questions which meet do not drive each other out.
        int place = question.GetHashCode() & (Places - 1);
        Entry? first = Volatile.Read(ref entries[place]);
        if (first is not null && first.Question.Equals(question)) return first.Answer;

        Entry? second = Volatile.Read(ref entries[place ^ 1]);
        if (second is not null && second.Question.Equals(question)) return second.Answer;

        TAnswer answer = find(question);
        if (first is not null) Volatile.Write(ref entries[place ^ 1], first);
        Volatile.Write(ref entries[place], new Entry(question, answer));
        return answer;
    }

    private sealed record Entry(TQuestion Question, TAnswer Answer);
}
