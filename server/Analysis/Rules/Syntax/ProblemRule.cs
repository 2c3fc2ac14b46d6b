using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Syntax;

/// <summary>Reports the problems of one kind that were found when the file was read.</summary>
internal abstract class ProblemRule(SyntaxProblemKind kind) : Rule
{
    public override Subjects Subjects => Subjects.Problem;

    public override void Check(RuleContext context)
    {
        if (context.Model.Syntax.Problems.IsEmpty || ReadableProblems.IsBinary(context)) return;

        foreach (SyntaxProblem problem in context.Model.Syntax.Problems)
        {
            if (problem.Kind == kind && !ReadableProblems.IsOfTemplate(context.Model.Syntax, problem)) Report(context, problem);
        }
    }

    protected virtual void Report(RuleContext context, SyntaxProblem problem) => context.Report(problem.Span, problem.Message);
}
