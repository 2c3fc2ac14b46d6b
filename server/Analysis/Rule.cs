namespace Basewise.Analysis;

/// <summary>
/// One pattern worth telling. A rule is pure: what it says depends on the context alone. It is made once and checks many files at
/// the same time, so it keeps no state.
/// </summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    public abstract void Check(RuleContext context);
}
