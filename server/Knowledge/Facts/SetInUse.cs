namespace Basewise.Knowledge.Facts;

/// <summary>A set of facts that answers are taken from.</summary>
/// <param name="IsOwn">Whether it is the person's own copy, and not the one in the program.</param>
public sealed record SetInUse(string Name, FactSetHead Head, bool IsOwn);
