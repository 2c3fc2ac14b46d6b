namespace Basewise.Syntax.Dockerfile.Refusals;

/// <summary>Finds the words of ARG, ENV and LABEL that BuildKit refuses.</summary>
internal static class AssignmentCheck
{
    public static void Check(AssignmentsSyntax instruction, ProblemList problems)
    {
        string keyword = FlagCheck.KeywordOf(instruction.Kind);
        if (instruction.Assignments.IsEmpty)
        {
            string form = instruction.Kind == InstructionKind.Arg ? "a name, with a default or without one" : "a name and a value: name=value";
            problems.Add(SyntaxProblemKind.ArgumentCount, instruction.Keyword.Span, $"{keyword} needs {form}.");
            return;
        }

        foreach (AssignmentSyntax assignment in instruction.Assignments)
        {
            if (assignment.Name.Start == assignment.Name.End && assignment.Value is not null)
            {
                problems.Add(SyntaxProblemKind.Assignment, assignment.Span, "There is no name before the equals sign.");
            }
        }
    }
}
