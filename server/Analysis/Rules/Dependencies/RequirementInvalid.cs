using Basewise.Analysis.Dependencies;
using Basewise.Python.Projects;

namespace Basewise.Analysis.Rules.Dependencies;

/// <summary>Reports what the tool that a file is for refuses to read.</summary>
internal sealed class RequirementInvalid : DependencyRule
{
    public override RuleDescriptor Descriptor { get; } = new(
        "requirement-invalid", Category.Dependencies, Severity.Error,
        "The tool that reads this file refuses it", FixKind.None, []);

    public override void Check(DependencyContext context)
    {
        // pip stops at the first mistake of a line; what follows from it would only confuse.
        int lastLine = -1;
        foreach (DependencyProblem problem in context.File.Problems)
        {
            int line = context.File.Requirements?.GetLine(problem.Span.Start).Span.Start ?? -1;
            if (line < 0 || line != lastLine) context.Report(problem.Span, problem.Message);
            lastLine = line;
        }
    }
}
