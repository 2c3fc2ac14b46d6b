using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>What was meant as a comment behind the arguments of an instruction, which knows none there.</summary>
internal static class TrailingComment
{
    public const string Title = "Give the comment a line of its own";

    /// <summary>The comment of an instruction that takes it for something else without a word; <c>null</c> where there is none, or where it is refused.</summary>
    public static WordSyntax? Find(InstructionSyntax instruction, char escape) => !instruction.Body.Raw.Contains('#') ? null : instruction.Kind switch
    {
        InstructionKind.Workdir or InstructionKind.User => Find(instruction, FindInText(instruction.Body, escape)),
        InstructionKind.Env or InstructionKind.Label => instruction is AssignmentsSyntax { IsLegacyForm: true, Assignments: [{ Value: { } value }] }
            ? Find(instruction, FindInText(value, escape))
            : null,
        InstructionKind.Arg or InstructionKind.Volume when !instruction.IsExecForm => Find(instruction, FindInWords(instruction, static word => word[0] == '#')),
        // A file may be called #1; a # that stands alone begins a comment.
        InstructionKind.Copy or InstructionKind.Add when !instruction.IsExecForm => Find(instruction, FindInWords(instruction, static word => word is "#")),
        _ => null,
    };

    /// <summary>The fix for an instruction that BuildKit refuses because of the comment; nothing where the problem is another one.</summary>
    public static Fix[] FixesOfRefused(RuleContext context, TextSpan problem)
    {
        if (context.Source.Content[problem.Start] != '#' || context.Model.Syntax.FindInstruction(problem.Start) is not { } instruction) return [];

        TextEdit[] edits = FindEdits(context, instruction, problem);
        return edits.Length == 0 ? [] : [Fix.Safe(Title, edits)];
    }

    /// <summary>Gives it a line of its own, above the instruction.</summary>
    /// <param name="comment">Its place in the source, from the number sign.</param>
    /// <returns>Nothing where that line would be more than a comment, or where the text goes on behind it.</returns>
    public static TextEdit[] FindEdits(RuleContext context, InstructionSyntax instruction, TextSpan comment)
    {
        SourceText source = context.Source;
        bool isAtEnd = comment.End == instruction.LinesSpan.End || source.Slice(new TextSpan(comment.End, instruction.LinesSpan.End)).IsWhiteSpace();
        bool isOneLine = !source.Slice(comment).Contains('\n');
        // Before the first instruction a comment with an equals sign may be a parser directive.
        bool mayBeDirective = context.Model.Syntax.Instructions[0] == instruction && source.Slice(comment).Contains('=');
        if (!isAtEnd || !isOneLine || mayBeDirective || !instruction.Heredocs.IsEmpty) return [];

        int line = instruction.LinesSpan.Start;
        int gap = comment.Start;
        while (gap > instruction.Span.Start && char.IsWhiteSpace(source.Content[gap - 1]) && source.Content[gap - 1] is not ('\n' or '\r')) gap--;

        // Behind a continuation the comment has a line of its own, which must not be left empty.
        if (source.Content[gap - 1] is '\n' or '\r') return [];

        string indentation = source.ToString(new TextSpan(line, instruction.Span.Start));
        return
        [
            new TextEdit(new TextSpan(line, line), $"{indentation}{source.ToString(comment).TrimEnd()}{source.NewLine}"),
            new TextEdit(new TextSpan(gap, comment.End), ""),
        ];
    }

    private static WordSyntax? Find(InstructionSyntax instruction, int start)
    {
        if (start < 0) return null;

        // A number sign without a word behind it says nothing.
        WordSyntax body = instruction.Body;
        WordSyntax comment = body.Part(start - body.Start, body.End - body.Start);
        foreach (char c in comment.Raw)
        {
            if (char.IsLetter(c)) return comment;
        }

        return null;
    }

    /// <summary>The joined offset of the first number sign behind white space that is outside quotes.</summary>
    private static int FindInText(WordSyntax text, char escape)
    {
        ReadOnlySpan<char> raw = text.Raw;
        char quote = '\0';
        for (int i = 0; i < raw.Length; i++)
        {
            char c = raw[i];
            if (c == escape && quote != '\'') i++;
            else if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '#' && i > 0 && char.IsWhiteSpace(raw[i - 1])) return text.Start + i;
        }

        return -1;
    }

    private static int FindInWords(InstructionSyntax instruction, Func<ReadOnlySpan<char>, bool> isMark)
    {
        for (int i = 1; i < instruction.Arguments.Length; i++)
        {
            if (isMark(instruction.Arguments[i].Raw)) return instruction.Arguments[i].Start;
        }

        return -1;
    }
}
