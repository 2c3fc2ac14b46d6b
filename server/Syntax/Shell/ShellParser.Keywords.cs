namespace Basewise.Syntax.Shell;

/// <summary>What a word is once it is read: a keyword, an assignment, an argument, a target.</summary>
internal partial struct ShellParser
{
    private void EndWord()
    {
        ShellWord word = new(text, current.WordStart, at, current.WordTraits);
        current.WordStart = -1;

        if (frames[top].ReadsPatterns)
        {
            if (word.Raw is "esac") Close();
        }
        else if (current.Redirection is not null)
        {
            AddRedirection(word);
        }
        else if (current.Mode == ShellCommandMode.LoopHeader)
        {
            // "for x do" needs no separator.
            bool isFirst = openWords.Count == current.FirstWord;
            openWords.Add(word);
            if (!isFirst && openWords.Count == current.FirstWord + 2 && word.Raw is "do") BeginLoopBody();
        }
        else if (current.Mode == ShellCommandMode.CaseHeader)
        {
            if (openWords.Count > current.FirstWord && word.Raw is "in") BeginCaseItems();
            else openWords.Add(word);
        }
        else if (current.Mode == ShellCommandMode.FunctionHeader)
        {
            current.Mode = ShellCommandMode.Command;
            current.BeginsFunction = true;
        }
        else if (current.Command is not null || current.WordTraits != ShellWordTraits.None || !TakeKeyword(word))
        {
            AddWord(word);
        }
    }

    private void AddWord(ShellWord word)
    {
        current.WordStart = word.Start;
        EnsureCommand();
        current.WordStart = -1;
        current.End = word.End;

        bool isName = openWords.Count == current.FirstWord;
        if (isName && ShellAssignment.Find(word) is { } assignment)
        {
            openAssignments.Add(assignment);
            return;
        }

        openWords.Add(word);
        if (isName && word.Raw is "[[") current.IsInTest = true;
        else if (current.IsInTest && word.Raw is "]]") current.IsInTest = false;
    }

    // Where a command may begin, these words are the shell's own; in any other place, and unless they fit, they are ordinary.
    private bool TakeKeyword(ShellWord word)
    {
        ShellFrameKind kind = frames[top].Kind;
        switch (word.Raw)
        {
            case "if":
                Open(ShellFrameKind.If, ShellNesting.Condition);
                return true;
            case "then" or "else" when kind == ShellFrameKind.If:
                BeginPart(ShellNesting.Branch);
                return true;
            case "elif" when kind == ShellFrameKind.If:
                BeginPart(ShellNesting.Condition);
                return true;
            case "while" or "until":
                Open(ShellFrameKind.Loop, ShellNesting.Condition);
                return true;
            case "for" or "select":
                Open(ShellFrameKind.Loop, ShellNesting.Loop);
                current.Mode = ShellCommandMode.LoopHeader;
                return true;
            case "do" when kind == ShellFrameKind.Loop:
                BeginLoopBody();
                return true;
            case "case":
                Open(ShellFrameKind.Case, ShellNesting.Case);
                current.Mode = ShellCommandMode.CaseHeader;
                return true;
            case "{":
                Open(ShellFrameKind.Group, ShellNesting.Group);
                return true;
            case "fi" when kind == ShellFrameKind.If:
            case "done" when kind == ShellFrameKind.Loop:
            case "esac" when kind == ShellFrameKind.Case:
            case "}" when kind == ShellFrameKind.Group:
                Close();
                return true;
            case "!":
                current.Mode = ShellCommandMode.Command;
                current.IsNegated = !current.IsNegated;
                return true;
            case "function":
                current.Mode = ShellCommandMode.FunctionHeader;
                return true;
            default:
                return false;
        }
    }

    // Only the first condition of an "if" or "while" runs in any case.
    private void BeginPart(ShellNesting nesting)
    {
        FinishCommand();
        frames[top].Nesting = frames[top].Nesting == ShellNesting.Function ? ShellNesting.Function : nesting;
        frames[top].IsConditional = true;
    }

    private void BeginLoopBody() => BeginPart(ShellNesting.Loop);

    private void BeginCaseItems()
    {
        BeginPart(ShellNesting.Case);
        frames[top].ReadsPatterns = true;
    }

    // ;; ;& ;;&
    private void EndCaseItem()
    {
        FinishCommand();
        frames[top].ReadsPatterns = true;
        Skip(Peek(1) == ';' && Peek(2) == '&' ? 3 : 2);
    }
}
