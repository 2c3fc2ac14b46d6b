using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Basewise.Syntax.Dockerfile.Refusals;
using Basewise.Syntax.Text;

namespace Basewise.Syntax.Dockerfile;

/// <summary>Reads the names and values of ARG, ENV and LABEL.</summary>
internal static class AssignmentParser
{
    public static ImmutableArray<AssignmentSyntax> DivideAll(ImmutableArray<WordSyntax> words)
    {
        AssignmentSyntax[] assignments = new AssignmentSyntax[words.Length];
        for (int i = 0; i < assignments.Length; i++) assignments[i] = Divide(words[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(assignments);
    }

    /// <summary>Divides a word at its first equals sign.</summary>
    public static AssignmentSyntax Divide(WordSyntax word)
    {
        int equals = word.Raw.IndexOf('=');
        return equals < 0
            ? new AssignmentSyntax(word)
            : new AssignmentSyntax(word.Part(0, equals), word.Part(equals + 1, word.Raw.Length));
    }

    /// <summary>The pairs of ENV or LABEL; without an equals sign in the first word the old form, one name and the rest of the line.</summary>
    public static ImmutableArray<AssignmentSyntax> Parse(
        InstructionKind kind, ImmutableArray<WordSyntax> words, WordSyntax body, ProblemList problems, out bool isLegacyForm)
    {
        isLegacyForm = words.Length > 0 && !words[0].Raw.Contains('=');
        if (isLegacyForm) return ParseLegacy(kind, body, problems);

        foreach (WordSyntax word in words)
        {
            if (word.Raw[0] == '#')
            {
                problems.Add(
                    SyntaxProblemKind.Assignment,
                    new TextSpan(word.Span.Start, body.Span.End),
                    "A comment cannot stand behind an instruction: its words are taken for more pairs. Give it a line of its own.");
                break;
            }

            if (!word.Raw.Contains('='))
            {
                problems.Add(
                    SyntaxProblemKind.Assignment, word.Span, $"`{word.Text}` has no equals sign: write name=value, and put a value with spaces in quotes.");
            }
        }

        return DivideAll(words);
    }

    private static ImmutableArray<AssignmentSyntax> ParseLegacy(InstructionKind kind, WordSyntax body, ProblemList problems)
    {
        JoinedText line = body.Line;
        int nameEnd = body.Start;
        while (nameEnd < body.End && !Words.IsSeparator(line[nameEnd])) nameEnd++;

        WordSyntax name = new(line, body.Start, nameEnd);
        int valueStart = Words.SkipSeparators(line, nameEnd, body.End);
        if (valueStart < body.End) return [new AssignmentSyntax(name, new WordSyntax(line, valueStart, body.End))];

        string keyword = kind == InstructionKind.Env ? "ENV" : "LABEL";
        problems.Add(SyntaxProblemKind.Assignment, name.Span, $"{keyword} needs a value: write {name.Text}=value.");
        return [new AssignmentSyntax(name)];
    }
}
