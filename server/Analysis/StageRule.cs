namespace Basewise.Analysis;

/// <summary>
/// A rule that judges each stage for itself: what it says of one depends on nothing that it has seen in another one before. It looks at the
/// stages, steps and commands that its <see cref="RuleContext"/> has, which are those of a part where the file is long.
/// </summary>
public abstract class StageRule : Rule;
