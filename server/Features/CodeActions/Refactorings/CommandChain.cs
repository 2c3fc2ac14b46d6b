using System.Collections.Immutable;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>A script of commands each of which runs where all before it have succeeded. A pipeline is one of them.</summary>
/// <param name="Trailing">The comments behind the last one.</param>
internal sealed record CommandChain(ImmutableArray<ChainLink> Links, ImmutableArray<string> Trailing)
{
    /// <param name="takesLines">Whether line ends join the commands too, as under <c>set -e</c>.</param>
    /// <returns><c>null</c> for every other script.</returns>
    public static CommandChain? Find(ShellScript script, bool takesLines)
    {
        ImmutableArray<ChainLink>.Builder links = ImmutableArray.CreateBuilder<ChainLink>();
        JoinedText text = script.Text;
        int end = text.Start;
        foreach (ShellCommand command in script.Commands)
        {
            if (command.Outer is not null)
            {
                // `set -e` holds within a substitution too: `$(a; b)` would end where a fails.
                if (command.Operator is ShellOperator.Semicolon or ShellOperator.NewLine or ShellOperator.Background) return null;
                continue;
            }

            if (command.Nesting != ShellNesting.TopLevel || command.IsNegated) return null;
            foreach (ShellRedirection redirection in command.Redirections)
            {
                if (redirection.Kind is ShellRedirectionKind.HereDocument or ShellRedirectionKind.HereDocumentWithoutTabs) return null;
            }

            if (command.Operator == ShellOperator.Pipe)
            {
                if (links.Count == 0) return null;
                links[^1] = links[^1] with { End = command.End };
            }
            else
            {
                bool isJoined = command.Operator is ShellOperator.Start or ShellOperator.And || (takesLines && command.Operator == ShellOperator.NewLine);
                if (!isJoined || CommentsBetween(text, end, command.Start, command) is not { } comments) return null;
                links.Add(new ChainLink(text, command.Start, command.End, comments, command));
            }

            end = command.End;
        }

        return links.Count > 0 && CommentsBetween(text, end, text.End, null) is { } trailing ? new CommandChain(links.ToImmutable(), trailing) : null;
    }

    /// <summary>The whole lines between two commands that are comments; <c>null</c> where there is more than those and the operator.</summary>
    private static ImmutableArray<string>? CommentsBetween(JoinedText text, int start, int end, ShellCommand? next)
    {
        // What the shell sees between them. A comment behind a command, on its line, cannot be moved.
        ImmutableArray<string>.Builder comments = ImmutableArray.CreateBuilder<string>();
        string seen = text.ToString(start, end);
        bool isWholeLine = start == text.Start;
        foreach (string line in seen.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (isWholeLine && line.StartsWith('#')) comments.Add(line);
            else if (line is not ("" or "&&")) return null;
            isWholeLine = true;
        }

        // And what the Dockerfile's reader has left out before: comment lines within a continuation.
        if (start < end && next is not null)
        {
            TextSpan span = new(start == text.Start ? text.SourceOffset(start) : text.SourceSpan(start - 1, start).End, next.Span.Start);
            if (span.Length > seen.Length) comments.AddRange(ChainLink.CommentLines(text.Source.AsSpan(span.Start, span.Length)));
        }

        return comments.ToImmutable();
    }
}
