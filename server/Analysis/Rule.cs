namespace Basewise.Analysis;

/// <summary>
/// One pattern worth telling. A rule is pure: what it says depends on the context alone. It is made once and checks many files at
/// the same time, so it keeps no state.
/// </summary>
public abstract class Rule
{
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Whether it judges what the other rules' findings leave, and so is asked when they are known.</summary>
    public virtual bool ComesLast => false;

    /// <summary>What a file must have, any of it, for the rule to find something there: it is not asked about one that has none.</summary>
    public virtual Subjects Subjects => Subjects.Any;

    public abstract void Check(RuleContext context);
}
