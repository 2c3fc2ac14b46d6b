using System.Collections.Immutable;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Ignore;

namespace Basewise.Analysis.Context;

/// <summary>A source of a COPY or ADD that comes from the build context.</summary>
/// <param name="Word">As it is written.</param>
/// <param name="Path">Within the context, as BuildKit reads it: <c>../a</c> and <c>/a</c> are <c>a</c>; the whole context is empty.</param>
/// <param name="Wildcard">The pattern, where it is one; a pattern that is none to BuildKit takes nothing.</param>
public sealed record ContextSource(Step Step, TransferSyntax Transfer, WordSyntax Word, string Path, PathPattern? Wildcard)
{
    /// <summary>Whether the whole context is copied, by whatever name.</summary>
    public bool IsEverything => Path.Length == 0 || Wildcard is { Text: "*" };

    /// <summary>The sources of a step that come from the context and are known before the build.</summary>
    public static ImmutableArray<ContextSource> Of(Step step, char escape)
    {
        if (step.Effective is not TransferSyntax { From: null } transfer) return [];

        ImmutableArray<ContextSource>.Builder sources = ImmutableArray.CreateBuilder<ContextSource>(transfer.Sources.Length);
        foreach (WordSyntax word in transfer.Sources)
        {
            if (FindPath(step, transfer, word, escape) is not { } path) continue;

            sources.Add(new ContextSource(step, transfer, word, path, FindWildcard(path)));
        }

        return sources.DrainToImmutable();
    }

    /// <summary>The pattern that a path is, if it is one.</summary>
    public static PathPattern? FindWildcard(string path) => path.AsSpan().ContainsAny("*?[\\") ? PathPattern.ParseSource(path) : null;

    /// <summary>The <see cref="Path"/> of a source that comes from the context; <c>null</c> for one that does not, or that is not known.</summary>
    public static string? FindPath(Step step, TransferSyntax transfer, WordSyntax word, char escape)
    {
        foreach (HeredocSyntax heredoc in step.Instruction.Heredocs)
        {
            if (heredoc.MarkerSpan.Start == word.Span.Start) return null;
        }

        if (step.Variables.Resolve(word, escape) is not { Length: > 0 } text) return null;

        return transfer.Kind == InstructionKind.Add && TransferSource.IsRemote(text) ? null : CleanPath.Within(text);
    }
}
