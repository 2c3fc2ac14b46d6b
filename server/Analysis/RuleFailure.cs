namespace Basewise.Analysis;

/// <summary>A rule that threw: a defect of Basewise, to be logged where a person sees it.</summary>
public sealed record RuleFailure(string RuleName, Exception Exception);
