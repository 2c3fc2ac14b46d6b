using Basewise.Syntax.Shell;

namespace Basewise.Features.Tokens;

/// <summary>The words of a script's commands in the order of the text, which is not that of the commands: one may stand in another's word.</summary>
internal sealed class ScriptWords
{
    private static readonly string[] Declarers = ["export", "readonly", "local", "declare", "typeset"];

    private readonly List<ScriptWord> words = [];
    private int next;

    /// <summary>Whether some word holds a script.</summary>
    public bool HasInner { get; private set; }

    public void Read(ShellScript script)
    {
        words.Clear();
        next = 0;
        HasInner = false;
        bool isInOrder = true;
        foreach (ShellCommand command in script.Commands)
        {
            bool isInner = command.Text != script.Text;
            HasInner |= isInner;
            foreach (ShellAssignment assignment in command.Assignments) Add(assignment.Word, ScriptWordKind.Assignment);

            ReadOnlySpan<ShellWord> itsWords = command.Words;
            bool declares = !itsWords.IsEmpty && IsDeclarer(itsWords[0].Raw);
            for (int i = 0; i < itsWords.Length; i++) Add(itsWords[i], i == 0 ? ScriptWordKind.Command : KindOf(itsWords[i], declares));

            foreach (ShellRedirection redirection in command.Redirections)
            {
                if (redirection.Body is { } body) Put(new ScriptWord(body.Start, body.End, ScriptWordKind.Document, isInner));
            }

            void Add(ShellWord word, ScriptWordKind kind) => Put(new ScriptWord(word.Start, word.End, kind, isInner));
        }

        if (!isInOrder) words.Sort(static (left, right) => left.Start.CompareTo(right.Start));

        void Put(ScriptWord word)
        {
            isInOrder &= words.Count == 0 || words[^1].Start <= word.Start;
            words.Add(word);
        }
    }

    /// <summary>The word that starts at an offset. Asked from left to right.</summary>
    public ScriptWord? FindAt(int offset)
    {
        SkipTo(offset);
        return next < words.Count && words[next].Start == offset ? words[next] : null;
    }

    /// <summary>Whether a word of an inner script starts in a range. Asked from left to right.</summary>
    public bool HasInnerIn(int start, int end)
    {
        if (!HasInner) return false;

        SkipTo(start);
        return next < words.Count && words[next].IsInner && words[next].Start < end;
    }

    private void SkipTo(int offset)
    {
        while (next < words.Count && words[next].Start < offset) next++;
    }

    private static ScriptWordKind KindOf(ShellWord word, bool isDeclared)
    {
        ReadOnlySpan<char> raw = word.Raw;
        if (raw.IsEmpty) return ScriptWordKind.Argument;
        if (raw[0] == '-') return ScriptWordKind.Option;
        if (!raw.ContainsAnyExceptInRange('0', '9')) return ScriptWordKind.Number;
        return isDeclared && ShellAssignment.Find(word) is not null ? ScriptWordKind.Assignment : ScriptWordKind.Argument;
    }

    private static bool IsDeclarer(ReadOnlySpan<char> name)
    {
        foreach (string declarer in Declarers)
        {
            if (name.SequenceEqual(declarer)) return true;
        }

        return false;
    }
}
