namespace Basewise.Analysis;

/// <summary>
/// A rule that judges the file by what its parts have: it looks at each part of a long file while that is in the processor's cache, and
/// afterwards at nothing but what it has kept of them.
/// </summary>
/// <typeparam name="TPart">What it keeps of a part.</typeparam>
public abstract class GatheringRule<TPart> : Rule, IGatheringRule
    where TPart : class
{
    public sealed override void Check(RuleContext context) => Judge(context, Gather(context) is { } all ? [all] : []);

    object? IGatheringRule.Gather(RuleContext context) => Gather(context);

    void IGatheringRule.Judge(RuleContext context, IEnumerable<object> parts) => Judge(context, [.. parts.Cast<TPart>()]);

    /// <summary>Looks at the stages, steps and commands that the context has, and reports nothing.</summary>
    /// <returns>Nothing where there is nothing to keep.</returns>
    protected abstract TPart? Gather(RuleContext context);

    /// <param name="context">That of the whole file.</param>
    /// <param name="parts">What was kept, in the order of the file.</param>
    protected abstract void Judge(RuleContext context, IReadOnlyList<TPart> parts);
}
