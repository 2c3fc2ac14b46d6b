namespace Basewise.Features.Tokens;

/// <summary>What a word of a shell script is; ordered by where it starts.</summary>
/// <param name="IsInner">Whether it stands in a script that is an argument: <c>sh -c '…'</c>.</param>
internal readonly record struct ScriptWord(int Start, int End, ScriptWordKind Kind, bool IsInner);
