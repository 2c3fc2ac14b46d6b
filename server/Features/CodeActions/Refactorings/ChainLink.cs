using System.Collections.Immutable;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Features.CodeActions.Refactorings;

/// <summary>A command or pipeline of a chain.</summary>
/// <param name="Start">Joined offset of its first character.</param>
/// <param name="End">Joined offset behind its last character.</param>
/// <param name="Comments">The comments above it.</param>
/// <param name="First">Its first command.</param>
internal sealed record ChainLink(JoinedText Text, int Start, int End, ImmutableArray<string> Comments, ShellCommand First)
{
    /// <summary>As it is written, continuations and all.</summary>
    public string Written
    {
        get
        {
            TextSpan span = Text.SourceSpan(Start, End);
            return Text.Source.Substring(span.Start, span.Length);
        }
    }

    /// <summary>As the shell gets it.</summary>
    public string Joined => Text.ToString(Start, End);

    /// <summary>Whether its lines are continued by a backslash right before their ends, which the shell and the Dockerfile read alike.</summary>
    public static bool HasPlainContinuations(string written)
    {
        string[] lines = written.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (i < lines.Length - 1 && !lines[i].EndsWith(" \\", StringComparison.Ordinal)) return false;
            if (i > 0 && lines[i].AsSpan().Trim() is var line && (line.IsEmpty || line[0] == '#')) return false;
        }

        return true;
    }

    /// <summary>The lines of a part of a Dockerfile that are comments.</summary>
    public static IEnumerable<string> CommentLines(ReadOnlySpan<char> written)
    {
        List<string> comments = [];
        bool isWhole = false;
        foreach (ReadOnlySpan<char> line in written.EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = line.Trim();
            if (isWhole && trimmed.StartsWith('#')) comments.Add(trimmed.ToString());
            isWhole = true;
        }

        return comments;
    }

    /// <summary>Whether it is <c>set</c> with options that end a script at the first command that fails: <c>set -eux</c>.</summary>
    public bool StopsOnError => First.Words is [var program, var options, ..] && program.Is("set") && options.Literal is ['-', not '-', ..] && options.Literal.Contains('e');
}
