using Basewise.Analysis.Rules.Syntax;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Stages;

/// <summary>Reports a stage with a name that BuildKit refuses.</summary>
internal sealed class InvalidStageName() : ProblemRule(SyntaxProblemKind.StageName)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "invalid-stage-name", Category.Stages, Severity.Error,
        "The name of a stage has characters that it must not have", FixKind.None, []);
}
