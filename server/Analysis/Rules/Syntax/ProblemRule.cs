using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports the problems of one kind that were found when the file was read.</summary>
internal abstract class ProblemRule(SyntaxProblemKind kind) : StageRule
{
    public override Subjects Subjects => Subjects.Problem;

    public override void Check(RuleContext context)
    {
        if (context.Problems.IsEmpty || context.HasBinaryProblems) return;

        foreach (SyntaxProblem problem in context.Problems)
        {
            if (problem.Kind == kind && !ReadableProblems.IsOfTemplate(context.Model.Syntax, problem)) Report(context, problem);
        }
    }

    protected virtual void Report(RuleContext context, SyntaxProblem problem) => context.Report(problem.Span, problem.Message);
}
