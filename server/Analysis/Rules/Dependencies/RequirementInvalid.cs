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
        foreach (DependencyProblem problem in context.File.Problems) context.Report(problem.Span, problem.Message);
    }
}
