using System.Collections.Immutable;
using Basewise.Python.Projects;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Text;

namespace Basewise.Features.Folding;

/// <summary>What can be folded: stages, instructions of several lines, here-documents, groups of packages, and blocks of comments.</summary>
public static class FoldingFeature
{
    /// <summary>The ranges in the order of the text, an outer one before those in it.</summary>
    public static ImmutableArray<FoldingRange> Of(Snapshot snapshot)
    {
        SourceText source = snapshot.Source;
        List<FoldingRange> ranges = [];
        if (snapshot.Dependencies is { } dependencies)
        {
            bool isTable = dependencies.Kind is DependencyFileKind.Pyproject or DependencyFileKind.Pipfile or DependencyFileKind.PipfileLock;
            foreach (TextSpan region in isTable ? [] : DependencyFolding.RegionsOf(dependencies)) Add(region);
            ImmutableArray<TextSpan> comments = [.. DependencyFolding.CommentsOf(dependencies)];
            if (dependencies.Data is { } data)
            {
                DataFolding folding = new(source, data.Root, foldsTables: isTable);
                foreach (TextSpan region in folding.Regions()) Add(region);
                comments = folding.Comments();
            }

            AddCommentBlocks(source, comments, ranges);
            return InOrder(ranges);
        }

        if (snapshot.Model is not { } model) return [];

        StepCursor cursor = new(model);
        foreach (InstructionSyntax instruction in model.Syntax.Instructions)
        {
            if (instruction is FromSyntax from && cursor.FindStage(from) is { Steps: [.., { } last] }) Add(new TextSpan(from.Span.Start, last.Instruction.Span.End));

            Add(instruction.Span);

            // A single document folds with its instruction; of several, each can be folded by itself.
            if (instruction.Heredocs.Length < 2) continue;
            foreach (HeredocSyntax document in instruction.Heredocs) Add(WithoutLineEnd(source, document.BodySpan));
        }

        List<FoldingRange> blocks = [];
        AddCommentBlocks(source, model.Syntax.Comments, blocks);
        return Merge(ranges, blocks);

        void Add(TextSpan span)
        {
            if (HasLineEnd(source, span)) ranges.Add(new FoldingRange(span, FoldingKind.Region));
        }
    }

    /// <summary>Both are in order already, and no two ranges start at one place but a stage and its FROM.</summary>
    private static ImmutableArray<FoldingRange> Merge(List<FoldingRange> ranges, List<FoldingRange> others)
    {
        ImmutableArray<FoldingRange>.Builder all = ImmutableArray.CreateBuilder<FoldingRange>(ranges.Count + others.Count);
        int next = 0;
        foreach (FoldingRange range in ranges)
        {
            while (next < others.Count && others[next].Span.Start < range.Span.Start) all.Add(others[next++]);
            all.Add(range);
        }

        while (next < others.Count) all.Add(others[next++]);
        return all.MoveToImmutable();
    }

    private static ImmutableArray<FoldingRange> InOrder(List<FoldingRange> ranges) =>
        [.. ranges.Distinct().OrderBy(range => range.Span.Start).ThenByDescending(range => range.Span.End)];

    /// <summary>Joins comments that stand on lines next to each other.</summary>
    private static void AddCommentBlocks(SourceText source, ImmutableArray<TextSpan> comments, List<FoldingRange> ranges)
    {
        int first = 0;
        for (int i = 1; i <= comments.Length; i++)
        {
            if (i < comments.Length && IsNextLine(source, comments[i - 1], comments[i])) continue;

            if (i - first > 1) ranges.Add(new FoldingRange(new TextSpan(comments[first].Start, comments[i - 1].End), FoldingKind.Comment));
            first = i;
        }
    }

    /// <summary>Whether there is one line end between two places.</summary>
    private static bool IsNextLine(SourceText source, TextSpan above, TextSpan below)
    {
        ReadOnlySpan<char> between = source.Slice(new TextSpan(above.End, below.Start));
        int end = between.IndexOfAny('\r', '\n');
        if (end < 0) return false;

        int next = between[end..].StartsWith("\r\n", StringComparison.Ordinal) ? end + 2 : end + 1;
        return !between[next..].ContainsAny('\r', '\n');
    }

    private static bool HasLineEnd(SourceText source, TextSpan span) => source.Slice(span).ContainsAny('\r', '\n');

    private static TextSpan WithoutLineEnd(SourceText source, TextSpan span) =>
        new(span.Start, span.Start + source.Slice(span).TrimEnd("\r\n").Length);
}
