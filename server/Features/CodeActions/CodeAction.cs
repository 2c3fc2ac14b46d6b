using System.Collections.Immutable;
using Basewise.Analysis;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions;

/// <summary>A change that the editor may offer.</summary>
/// <param name="Fixes">The findings that go away; empty where the action is not about findings.</param>
/// <param name="IsPreferred">Whether it is the best of those that fix the same finding.</param>
public sealed record CodeAction(
    string Title, CodeActionKind Kind, ImmutableArray<TextEdit> Edits, ImmutableArray<Finding> Fixes, bool IsPreferred)
{
    /// <summary>What changes beside the document.</summary>
    public ImmutableArray<FileAddition> Files { get; init; } = [];
}
