using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Places;

/// <summary>A cursor in an instruction, in the terms of its logical line: continuations and the comments between them do not count.</summary>
internal sealed class InstructionCursor
{
    private readonly bool isBetweenPieces;

    private InstructionCursor(SemanticModel model, InstructionSyntax whole, int offset)
    {
        Model = model;
        Whole = whole;
        Offset = offset;
        At = whole.Line.JoinedOffset(offset, out isBetweenPieces);
        Instruction = whole;
        while (Instruction is OnbuildSyntax { Trigger: { } trigger } && At >= trigger.Keyword.Start) Instruction = trigger;

        int first = whole.LinesSpan.Start;
        Stage = model.FindStage(first);
        Step = Stage is { Steps: var steps } ? FindStep(steps.AsSpan(), first) : null;
        WordStart = At;
        WordEnd = At;
        while (WordStart > Line.Start && !char.IsWhiteSpace(Line[WordStart - 1])) WordStart--;
        while (WordEnd < Line.End && !char.IsWhiteSpace(Line[WordEnd])) WordEnd++;
    }

    public SemanticModel Model { get; }

    /// <summary>The instruction with all its lines.</summary>
    public InstructionSyntax Whole { get; }

    /// <summary>What an ONBUILD keeps for later, if the cursor is in it; else the same as <see cref="Whole"/>.</summary>
    public InstructionSyntax Instruction { get; }

    public InstructionKind Kind => Instruction.Kind;

    public JoinedText Line => Whole.Line;

    /// <summary>The cursor's offset in the source.</summary>
    public int Offset { get; }

    /// <summary>Whether it is in a comment between the lines of the instruction.</summary>
    public bool IsLeftOut => isBetweenPieces && Model.Syntax.Source.Slice(Model.Syntax.Source.LineAt(Model.Syntax.Source.PositionOf(Offset).Line)).TrimStart().StartsWith("#");

    /// <summary>The cursor's joined offset.</summary>
    public int At { get; }

    /// <summary>The stage, the FROM of which may be the instruction itself; <c>null</c> above the first one.</summary>
    public Stage? Stage { get; }

    /// <summary><c>null</c> for FROM and what is above the first one.</summary>
    public Step? Step { get; }

    /// <summary>Joined offset of what stands between white space at the cursor, whatever quotes say.</summary>
    public int WordStart { get; }

    public int WordEnd { get; }

    /// <summary>What is written of that word up to the cursor.</summary>
    public ReadOnlySpan<char> Typed => Line.Slice(WordStart, At);

    /// <summary>The variables that the instruction sees.</summary>
    public VariableScope Variables => Step?.Variables ?? Model.GlobalVariables;

    public bool IsInKeyword => At <= Instruction.Keyword.End;

    /// <summary>Whether nothing but flags stands between the keyword and the word at the cursor.</summary>
    public bool IsAmongFlags => WordStart <= Instruction.Body.Start || Instruction.Body.Start == Instruction.Body.End;

    /// <summary>How many words of the arguments come before the one at the cursor.</summary>
    public int ArgumentIndex
    {
        get
        {
            int count = 0;
            bool inWord = false;
            for (int i = Instruction.Body.Start; i < WordStart; i++)
            {
                bool isSpace = char.IsWhiteSpace(Line[i]);
                if (!isSpace && !inWord) count++;
                inWord = !isSpace;
            }

            return count;
        }
    }

    /// <summary>The flag that the cursor touches.</summary>
    public FlagSyntax? FindFlag()
    {
        foreach (FlagSyntax flag in Instruction.Flags)
        {
            if (flag.Word.Start <= At && At <= flag.Word.End) return flag;
        }

        return null;
    }

    /// <summary>The here-document whose body holds the cursor.</summary>
    public HeredocSyntax? FindDocument()
    {
        foreach (HeredocSyntax document in Whole.Heredocs)
        {
            bool isAtEnd = !document.IsTerminated && Offset == document.BodySpan.End;
            if (document.BodySpan.Contains(Offset) || isAtEnd) return document;
        }

        return null;
    }

    /// <summary>
    /// The source of a joined range around the cursor, as far as one edit can replace it: <c>null</c> where a continuation cuts it before
    /// the cursor.
    /// </summary>
    public TextSpan? FindSpan(int start, int end)
    {
        if (isBetweenPieces) return start == At ? new TextSpan(Offset, Offset) : null;
        if (start < At && Line.SourceOffset(start) != Offset - (At - start)) return null;

        int length = 0;
        while (At + length < end && Line.SourceOffset(At + length) == Offset + length) length++;
        return new TextSpan(Offset - (At - start), Offset + length);
    }

    /// <summary>The cursor in the instruction at an offset, also on the empty line at the end of the file that continues one.</summary>
    public static InstructionCursor? Find(SemanticModel model, int offset)
    {
        if (model.Syntax.FindInstruction(offset) is { } instruction) return new InstructionCursor(model, instruction, offset);

        return FindContinued(model.Syntax, offset) is { } continued ? new InstructionCursor(model, continued, offset) : null;
    }

    private static InstructionSyntax? FindContinued(DockerfileSyntax syntax, int offset)
    {
        if (syntax.Instructions is not [.., { } last] || last.LinesSpan.End >= offset || !last.Heredocs.IsEmpty) return null;

        string text = syntax.Source.Content;
        bool isBlank = text.AsSpan(last.LinesSpan.End, text.Length - last.LinesSpan.End).IsWhiteSpace();
        return isBlank && Continues(text.AsSpan(last.LinesSpan.Start, last.LinesSpan.Length), syntax.Escape) ? last : null;
    }

    private static bool Continues(ReadOnlySpan<char> line, char escape)
    {
        line = line.TrimEnd();
        return line.Length > 0 && line[^1] == escape && !(line.Length > 1 && line[^2] == escape);
    }

    private static Step? FindStep(ReadOnlySpan<Step> steps, int offset)
    {
        int low = 0;
        int high = steps.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int start = steps[middle].Instruction.LinesSpan.Start;
            if (start == offset) return steps[middle];
            if (start < offset) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }
}
