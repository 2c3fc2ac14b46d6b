using System.Collections.Immutable;

namespace Basewise.Features.Completion;

/// <summary>What can be written where the cursor is.</summary>
public static class CompletionFeature
{
    /// <summary>
    /// The characters after which an editor asks without being told to: those that no editor takes for a part of a word, so that
    /// it would stop asking inside <c>typing-extensions</c> and <c>4.2.1</c>.
    /// </summary>
    public static ImmutableArray<string> TriggerCharacters { get; } = ["-", ".", "=", "<", ">", "~", "!", ","];

    public static CompletionList At(Snapshot snapshot, int offset) =>
        snapshot.Requirements is { } requirements ? RequirementsCompletion.At(requirements, offset) : CompletionList.Empty;
}
