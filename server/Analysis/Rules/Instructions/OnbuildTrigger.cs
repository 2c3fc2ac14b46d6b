using Basewise.Analysis.Rules.Syntax;
using Basewise.Syntax.Dockerfile;

namespace Basewise.Analysis.Rules.Instructions;

/// <summary>Reports an ONBUILD with an instruction that it does not take.</summary>
internal sealed class OnbuildTrigger() : ProblemRule(SyntaxProblemKind.OnbuildTrigger)
{
    public override RuleDescriptor Descriptor { get; } = new(
        "onbuild-trigger", Category.Instructions, Severity.Error,
        "ONBUILD holds an instruction that it does not take", FixKind.None, ["DL3043"]);
}
