using System.Collections.Immutable;
using Basewise.Syntax.Text;

namespace Basewise.Analysis;

/// <summary>One way to make a finding go away: edits of the version of the text that was judged. They do not overlap.</summary>
/// <param name="Title">What will change, in the imperative.</param>
/// <param name="Kind"><see cref="FixKind.Safe"/> or <see cref="FixKind.NeedsConsent"/>.</param>
public sealed record Fix(string Title, FixKind Kind, ImmutableArray<TextEdit> Edits)
{
    /// <summary>What it does to other files; an editor that cannot do that offers no such fix.</summary>
    public ImmutableArray<FileAddition> Files { get; init; } = [];

    public static Fix Safe(string title, params ReadOnlySpan<TextEdit> edits) => new(title, FixKind.Safe, [.. edits]);

    public static Fix NeedsConsent(string title, params ReadOnlySpan<TextEdit> edits) => new(title, FixKind.NeedsConsent, [.. edits]);
}
