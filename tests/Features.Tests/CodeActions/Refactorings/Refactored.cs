using Basewise.Analysis;
using Basewise.Analysis.Context;
using Basewise.Features.CodeActions;
using Basewise.Testing;

namespace Basewise.Features.Tests.CodeActions.Refactorings;

/// <summary>What refactorings make of Dockerfiles, asked for where the mark is.</summary>
internal static class Refactored
{
    public static LintOptions Options { get; } = new(new DateOnly(2026, 11, 23));

    /// <summary>The text after the action whose title begins so; <c>null</c> where it is not offered.</summary>
    public static string? By(string title, string marked)
    {
        MarkedText text = MarkedText.Parse(marked);
        CodeAction? action = Find(title, marked);
        return action is null ? null : text.Source.With(action.Edits).Content;
    }

    public static CodeAction? Find(string title, string marked, MemoryTree? tree = null, LintOptions? options = null)
    {
        MarkedText text = MarkedText.Parse(marked);
        Snapshot snapshot = DockerfileTexts.Snapshot(text.Text);
        if (tree is not null) snapshot = snapshot.With(new DockerfilePlace(tree, "Dockerfile"));
        return CodeActionFeature.Refactorings(snapshot, text.Span, options ?? Options)
            .SingleOrDefault(action => action.Title.StartsWith(title, StringComparison.Ordinal));
    }
}
