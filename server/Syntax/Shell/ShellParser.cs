using Basewise.Syntax.Text;

namespace Basewise.Syntax.Shell;

/// <summary>
/// Reads a script in one pass with a stack of its own, so that neither a hundred thousand open parentheses nor unterminated quotes cost
/// more than their length. This part keeps the stack and the commands; the others read what stands between words, words, and keywords.
/// </summary>
internal partial struct ShellParser
{
    private readonly JoinedText text;
    private readonly ShellTables tables;
    private readonly ShellCommand? outermost;
    private readonly ShellParserLists lists;
    private readonly List<ShellCommand> commands;
    private readonly List<ShellCommandState> waiting;
    private readonly List<ShellWord> openWords;
    private readonly List<ShellAssignment> openAssignments;
    private readonly List<ShellRedirection> openRedirections;

    // Of here-documents, by the joined offset of the delimiter.
    private Dictionary<int, (int Start, int End)>? bodies;

    private ShellFrame[] frames;
    private int top;
    private int at;
    private ShellCommandState current;

    public ShellParser(JoinedText text)
        : this(text, outer: null, ShellNesting.TopLevel, isConditional: false)
    {
    }

    /// <summary>Reads the script that is an argument of a command.</summary>
    public ShellParser(JoinedText text, ShellCommand outer)
        : this(text, outer, ShellNesting.ShellArgument, outer.IsConditional)
    {
    }

    private ShellParser(JoinedText text, ShellCommand? outer, ShellNesting nesting, bool isConditional)
    {
        this.text = text;
        outermost = outer;
        lists = ShellParserLists.Take(text.End - text.Start);
        (commands, waiting, frames) = (lists.Commands, lists.Waiting, lists.Frames);
        (openWords, openAssignments, openRedirections) = (lists.OpenWords, lists.OpenAssignments, lists.OpenRedirections);
        tables = new ShellTables(text);
        at = text.Start;
        current = NewState();
        frames[0] = new ShellFrame
        {
            Kind = ShellFrameKind.Script,
            Nesting = nesting,
            IsConditional = isConditional,
            Parenthesis = -1,
            Limit = text.End,
        };
    }

    /// <summary>The commands of the text in the order in which they begin.</summary>
    public ShellCommand[] Parse()
    {
        while (true)
        {
            ref ShellFrame frame = ref frames[top];
            if (at >= frame.Limit)
            {
                if (current.WordStart >= 0 && frame.Kind < ShellFrameKind.DoubleQuotes) EndWord();
                else if (top > 0) CloseAtLimit();
                else break;
            }
            else if (frame.Kind >= ShellFrameKind.DoubleQuotes)
            {
                ReadInsideWord(ref frame);
            }
            else if (current.WordStart >= 0)
            {
                ReadWord();
            }
            else
            {
                ReadBetweenWords();
            }
        }

        FinishCommand();
        AttachBodies();
        tables.Complete([.. lists.Words], [.. lists.Assignments], [.. lists.Redirections]);
        ShellCommand[] read = [.. commands];
        lists.Frames = frames;
        lists.Return();
        return read;
    }

    private int Limit => frames[top].Limit;

    private bool IsSkippable =>
        frames[frames[top].Holder].IsConditional || current.Operator == ShellOperator.Or || current.DependsOnTest;

    // Whether the words being read are a command's, and not a pattern, a loop's list, or the target of a compound's redirection.
    private bool TakesCommand => !frames[frames[top].Holder].ReadsPatterns
        && (current.Mode == ShellCommandMode.Command || (current.Mode == ShellCommandMode.AfterCompound && current.Redirection is null));

    // The character ahead, or \0 beyond the construct that is being read.
    private char Peek(int distance = 0) => at + distance < Limit ? text[at + distance] : '\0';

    private ReadOnlySpan<char> Rest => text.Slice(at, Limit);

    private ShellCommandState NewState() => new()
    {
        FirstWord = openWords.Count,
        FirstAssignment = openAssignments.Count,
        FirstRedirection = openRedirections.Count,
        WordStart = -1,
        Redirection = null,
    };

    // A compound command: the operator before it becomes that of its first command.
    private void Open(ShellFrameKind kind, ShellNesting nesting)
    {
        bool isFunction = current.BeginsFunction;
        bool isConditional = isFunction || IsSkippable;
        current.BeginsFunction = false;
        current.Mode = ShellCommandMode.Command;
        Push(kind, isFunction ? ShellNesting.Function : nesting, isConditional, Limit);
        if (kind == ShellFrameKind.Subshell) frames[top].Parenthesis = top;
    }

    // A substitution: the command whose word it stands in waits.
    private void OpenSubstitution(ShellFrameKind kind, int limit)
    {
        EnsureCommand();
        current.WordTraits |= ShellWordTraits.Expansion | ShellWordTraits.Substitution;
        bool isConditional = current.Command?.IsConditional ?? frames[top].IsConditional;
        waiting.Add(current);
        current = NewState();
        Push(kind, ShellNesting.Substitution, isConditional, limit);
        frames[top].Parenthesis = kind == ShellFrameKind.Backquotes ? -1 : top;
    }

    // A part of the word being read.
    private void OpenInWord(ShellFrameKind kind, int depth = 0)
    {
        ShellFrame parent = frames[top];
        Push(kind, parent.Nesting, parent.IsConditional, parent.Limit);
        frames[top].Holder = parent.Holder;
        frames[top].Depth = depth;
        frames[top].IsInDoubleQuotes = parent.IsInDoubleQuotes || kind == ShellFrameKind.DoubleQuotes;
    }

    private void Push(ShellFrameKind kind, ShellNesting nesting, bool isConditional, int limit)
    {
        int parenthesis = frames[top].Parenthesis;
        if (++top == frames.Length) Array.Resize(ref frames, 2 * top);
        frames[top] = new ShellFrame
        {
            Kind = kind,
            Nesting = nesting,
            IsConditional = isConditional,
            Parenthesis = parenthesis,
            Holder = top,
            Limit = limit,
        };
    }

    private void Close()
    {
        ShellFrameKind kind = frames[top].Kind;
        if (kind >= ShellFrameKind.DoubleQuotes)
        {
            top--;
            return;
        }

        FinishCommand();
        top--;
        if (kind is ShellFrameKind.Substitution or ShellFrameKind.Backquotes)
        {
            current = waiting[^1];
            waiting.RemoveAt(waiting.Count - 1);
        }
        else
        {
            current.Mode = ShellCommandMode.AfterCompound;
        }
    }

    private void CloseAtLimit()
    {
        bool endsBackquotes = frames[top].Kind == ShellFrameKind.Backquotes;
        Close();
        if (endsBackquotes && at < Limit) at++;
    }

    // Commands are listed by where they begin: one takes its place before those in its words take theirs.
    private void EnsureCommand()
    {
        if (current.Command is not null || !TakesCommand) return;

        int start = current.Redirection is not null ? current.RedirectionStart : current.WordStart;
        ref ShellFrame holder = ref frames[frames[top].Holder];
        current.Mode = ShellCommandMode.Command;
        current.Command = new ShellCommand(tables, start, waiting.Count > 0 ? waiting[^1].Command ?? outermost : outermost)
        {
            Operator = current.Operator,
            OperatorRange = (current.OperatorStart, current.OperatorEnd),
            Nesting = holder.Nesting,
            Depth = frames[top].Holder,
            IsNegated = current.IsNegated,
            IsConditional = IsSkippable,
        };
        commands.Add(current.Command);
    }

    private void FinishCommand()
    {
        if (current.Redirection is not null) AddMissingTarget();

        // A word right behind a compound command is a mistake, and what was redirected before it is not the word's.
        int redirection = current.FirstRedirection;
        while (redirection < openRedirections.Count && openRedirections[redirection].Start < current.Command?.Start) redirection++;

        current.Command?.Complete(
            current.End,
            HandOut(openWords, current.FirstWord, lists.Words),
            HandOut(openAssignments, current.FirstAssignment, lists.Assignments),
            HandOut(openRedirections, redirection, lists.Redirections));
        openWords.RemoveRange(current.FirstWord, openWords.Count - current.FirstWord);
        openAssignments.RemoveRange(current.FirstAssignment, openAssignments.Count - current.FirstAssignment);
        openRedirections.RemoveRange(current.FirstRedirection, openRedirections.Count - current.FirstRedirection);
        current = NewState();
    }

    private static (int First, int Count) HandOut<T>(List<T> open, int first, List<T> all)
    {
        int start = all.Count;
        for (int i = first; i < open.Count; i++) all.Add(open[i]);
        return (start, open.Count - first);
    }
}
