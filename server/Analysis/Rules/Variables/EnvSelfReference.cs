using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Dockerfile.Variables;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Variables;

/// <summary>Reports an ENV that uses a variable which it sets itself: the value is still the one from before.</summary>
internal sealed class EnvSelfReference : StageRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "env-self-reference", Category.Variables, Severity.Warning,
        "ENV uses a variable that the same ENV sets", FixKind.NeedsConsent, ["DL3044"]);

    public override Subjects Subjects => Subjects.Env;

    public override void Check(RuleContext context)
    {
        foreach (Step step in context.StepsOf(InstructionKind.Env))
        {
            if (step.Instruction is AssignmentsSyntax { Assignments.Length: > 1 } env) Check(context, step, env);
        }
    }

    private static void Check(RuleContext context, Step step, AssignmentsSyntax env)
    {
        HashSet<string>? earlier = null;
        int known = 0;
        ulong marks = 0;
        for (int i = 1; i < env.Assignments.Length; i++)
        {
            AssignmentSyntax assignment = env.Assignments[i];
            marks |= VariableScope.MarkOf(env.Assignments[i - 1].Name.Content);
            if (assignment.Value is not { } value || !MayUse(value.Raw, marks)) continue;

            earlier ??= [];
            for (; known < i; known++) earlier.Add(env.Assignments[known].Name.Text);
            foreach (VariableReference reference in VariableReference.In(value, context.Escape))
            {
                // A variable may well be made from its own old value: PATH=/app:$PATH.
                if (reference.Name == assignment.Name.Text || !earlier.Contains(reference.Name)) continue;

                // In single quotes it is no variable at all.
                if (!WordExpander.Expand(value.Text, context.Escape, static _ => VariableValue.Unknown).Used.Contains(reference.Name)) continue;

                // Where nothing sets the variable at all, undefined-variable reports it.
                bool isUndefined = step.Variables.Find(reference.Name) is null && step.Variables.IsComplete;
                if (!isUndefined) Report(context, step, env, i, reference);
            }
        }
    }

    /// <summary>Whether one of the variables of a value may be one that has been set: nearly no value has one.</summary>
    /// <param name="marks">Of those that were set.</param>
    private static bool MayUse(ReadOnlySpan<char> value, ulong marks)
    {
        while (value.IndexOf('$') is >= 0 and var dollar)
        {
            value = value[(dollar + 1)..].TrimStart('{');
            int end = 0;
            while (end < value.Length && (char.IsAsciiLetterOrDigit(value[end]) || value[end] == '_')) end++;
            if ((marks & VariableScope.MarkOf(value[..end])) != 0) return true;
        }

        return false;
    }

    private static void Report(RuleContext context, Step step, AssignmentsSyntax env, int index, VariableReference reference)
    {
        string old = step.Variables.Find(reference.Name) is null ? "what the base image gives it, or empty" : "the value from before";
        AssignmentSyntax before = env.Assignments[index - 1];
        TextSpan gap = new(before.Span.End, env.Assignments[index].Span.Start);
        bool hasComment = context.Source.Slice(gap).Contains('#');
        context.Report(
            reference.Span,
            $"ENV reads its values before it sets any: `{reference.Name}` is {old} here, not what this ENV sets it to. Set {reference.Name} in an ENV above this one.",
            hasComment
                ? []
                : [Fix.NeedsConsent($"Begin another ENV here, which sees the new {reference.Name}", new TextEdit(gap, $"{context.Source.NewLine}{env.Keyword.Text} "))]);
    }
}
