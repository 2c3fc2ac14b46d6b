namespace Basewise.Analysis;

/// <summary>A <see cref="GatheringRule{TPart}"/>, whatever it keeps.</summary>
internal interface IGatheringRule
{
    object? Gather(RuleContext context);

    void Judge(RuleContext context, IEnumerable<object> parts);
}
