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
        ref Entry? place = ref entries[question.GetHashCode() & (Places - 1)];
        Entry? known = Volatile.Read(ref place);
        if (known is not null && known.Question.Equals(question)) return known.Answer;

        TAnswer answer = find(question);
        Volatile.Write(ref place, new Entry(question, answer));
        return answer;
    }

    private sealed record Entry(TQuestion Question, TAnswer Answer);
}
