namespace Basewise.Syntax.Shell;

/// <summary>What stands between words: blanks, comments, operators, parentheses.</summary>
internal partial struct ShellParser
{
    private void ReadBetweenWords()
    {
        char c = text[at];
        if (current.IsInTest && c is '&' or '|' or '(' or ')' or '<' or '>')
        {
            BeginWord();
            return;
        }

        switch (c)
        {
            case ' ' or '\t' or '\r':
                at++;
                break;
            case '\\' when Peek(1) == '\n':
                at += 2;
                break;
            case '\\' when Peek(1) == '\r' && Peek(2) == '\n':
                at += 3;
                break;
            case '#':
                int length = Rest.IndexOf('\n');
                at = length < 0 ? Limit : at + length;
                break;
            case '\n':
                ReadSeparator(ShellOperator.NewLine, 1);
                ReadHereDocuments();
                break;
            case ';' when Peek(1) is ';' or '&' && frames[top].Kind == ShellFrameKind.Case:
                EndCaseItem();
                break;
            case ';':
                ReadSeparator(ShellOperator.Semicolon, 1);
                break;
            case '&' when Peek(1) == '&':
                ReadSeparator(ShellOperator.And, 2);
                break;
            case '&' when Peek(1) == '>':
                ReadRedirection(at, descriptor: null);
                break;
            case '&':
                ReadSeparator(ShellOperator.Background, 1);
                break;
            case '|' when frames[top].ReadsPatterns:
                at++;
                break;
            case '|' when Peek(1) == '|':
                ReadSeparator(ShellOperator.Or, 2);
                break;
            case '|':
                ReadSeparator(ShellOperator.Pipe, Peek(1) == '&' ? 2 : 1);
                break;
            case '(':
                ReadOpeningParenthesis();
                break;
            case ')':
                ReadClosingParenthesis();
                break;
            case '<' or '>' when Peek(1) != '(':
                ReadRedirection(at, descriptor: null);
                break;
            default:
                BeginWord();
                break;
        }
    }

    private void ReadSeparator(ShellOperator operation, int length)
    {
        int start = at;
        at += length;
        bool isHeader = current.Mode is ShellCommandMode.LoopHeader or ShellCommandMode.FunctionHeader;
        bool endsNothing = current.Command is null && current.Mode != ShellCommandMode.AfterCompound && !isHeader;

        // After an operator, or where nothing stands, a line end separates nothing.
        if (operation == ShellOperator.NewLine && endsNothing) return;

        bool dependsOnTest = operation == ShellOperator.And && (current.DependsOnTest || IsTest());
        FinishCommand();
        if (isHeader) return;

        current.Operator = operation;
        (current.OperatorStart, current.OperatorEnd) = (start, at);
        current.DependsOnTest = dependsOnTest;
    }

    private bool IsTest() => openWords.Count > current.FirstWord
        && openWords[current.FirstWord] is var name
        && (name.Is("[") || name.Is("test") || name.Is("[["));

    private void ReadOpeningParenthesis()
    {
        if (frames[top].ReadsPatterns)
        {
            at++;
            return;
        }

        if (current.Mode == ShellCommandMode.LoopHeader)
        {
            // for (( … )): arithmetic, read as a word that the header drops.
            BeginWord();
            at++;
            OpenInWord(ShellFrameKind.Balanced, depth: 1);
            return;
        }

        int name = at++;
        while (Peek() is ' ' or '\t') at++;
        if (Peek() == ')' && NamesFunction())
        {
            at++;
            DropCommand();
            current.BeginsFunction = true;
            return;
        }

        at = name + 1;
        if (openWords.Count > current.FirstWord || current.Command is not null) FinishCommand();
        Open(ShellFrameKind.Subshell, ShellNesting.Subshell);
    }

    // name (): one plain word before the parentheses. "function name ()" has its name behind it already.
    private bool NamesFunction() =>
        (current.BeginsFunction && current.Command is null)
        || (current.Command is not null
            && openWords.Count == current.FirstWord + 1
            && !openWords[^1].HasExpansion
            && openAssignments.Count == current.FirstAssignment
            && openRedirections.Count == current.FirstRedirection
            && current.Redirection is null);

    // What was read is no command after all. Its one word has no command in it, so that it is the last one listed.
    private void DropCommand()
    {
        if (current.Command is not null) commands.RemoveAt(commands.Count - 1);
        current.Command = null;
        openWords.RemoveRange(current.FirstWord, openWords.Count - current.FirstWord);
    }

    private void ReadClosingParenthesis()
    {
        at++;
        if (frames[top].ReadsPatterns)
        {
            FinishCommand();
            frames[top].ReadsPatterns = false;
            return;
        }

        int partner = frames[top].Parenthesis;
        if (partner < 0)
        {
            FinishCommand();
            return;
        }

        // Whatever is open inside, as "{" or "if", is unterminated and ends here too.
        while (top > partner) Close();
        Close();
    }
}
