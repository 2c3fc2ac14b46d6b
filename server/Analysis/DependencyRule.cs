using Basewise.Analysis.Dependencies;

namespace Basewise.Analysis;

/// <summary>A rule that has nothing to say of a Dockerfile.</summary>
public abstract class DependencyRule : Rule, IDependencyRule
{
    public sealed override void Check(RuleContext context)
    {
    }

    public abstract void Check(DependencyContext context);
}
