using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Labels;

/// <summary>A label where it is written, with its key after quotes are removed and variables replaced.</summary>
internal readonly record struct WrittenLabel(Step Step, AssignmentSyntax Assignment, string Key)
{
    /// <summary>The labels of what is judged, those with a key that is not known left out.</summary>
    public static IEnumerable<WrittenLabel> In(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Label))
        {
            if (step.Effective is not AssignmentsSyntax labels) continue;

            foreach (AssignmentSyntax assignment in labels.Assignments)
            {
                if (step.Variables.Resolve(assignment.Name, context.Escape) is { Length: > 0 } key) yield return new WrittenLabel(step, assignment, key);
            }
        }
    }

    /// <summary>The value, if it is written here and nothing of it comes from a variable.</summary>
    public string? FindLiteral(char escape) =>
        Assignment.Value is { } value && !value.Raw.Contains('$') ? Step.Variables.Resolve(value, escape) : null;
}
