using System.Collections.Immutable;
using System.Text;
using Basewise.Analysis.Semantics;
using Basewise.Syntax.Dockerfile;
using Basewise.Syntax.Shell;
using Basewise.Syntax.Text;

namespace Basewise.Analysis.Rules.Layers;

/// <summary>Makes one RUN of several that follow one another, so that it fails where one of them would have failed.</summary>
public static class RunMerge
{
    /// <summary>Commands that change the shell for those behind them, so that what follows would run otherwise than in a RUN of its own.</summary>
    private static readonly string[] ShellChangers =
        [".", "alias", "cd", "eval", "exec", "exit", "export", "pushd", "return", "set", "shopt", "source", "trap", "ulimit", "umask", "unset"];

    /// <summary>Whether <c>&amp;&amp;</c> before and behind the RUN's script, in braces at most, leaves it what it is.</summary>
    public static bool IsMergeable(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        if (step.Instruction is not RunSyntax { IsExecForm: false, Heredocs.IsEmpty: true, Body.Raw.IsEmpty: false } run) return false;
        if (run.Body.Raw.Contains('\n') || step.Scripts is not [var script]) return false;

        int end = run.Body.Start;
        foreach (ShellCommand command in script.Commands)
        {
            if (command.Outer is not null) continue;
            if (command.Nesting != ShellNesting.TopLevel || command.IsNegated || command.Words.IsEmpty) return false;
            if (command.Operator == ShellOperator.Background || Array.IndexOf(ShellChangers, command.Words[0].LiteralPrefix) >= 0) return false;

            // In braces before `&&` the shell's own -e no longer ends a script at its first command that fails.
            if (command.Operator == ShellOperator.Semicolon && step.Shell.StopsOnError) return false;
            end = command.End;
        }

        // Behind the last command there may be a comment, an operator or a quote without its end, each of which would take in what follows.
        return end > run.Body.Start && run.Line.Slice(end, run.Body.End).IsWhiteSpace();
    }

    /// <summary>Whether a RUN follows another one, with the same flags and nothing but comments between, that it can be merged with.</summary>
    public static bool Continues(SourceText source, Step first, Step second)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(first);
        if (!IsMergeable(second) || first.Instruction.Flags.Length != second.Instruction.Flags.Length) return false;

        for (int i = 0; i < first.Instruction.Flags.Length; i++)
        {
            if (first.Instruction.Flags[i].Word.Text != second.Instruction.Flags[i].Word.Text) return false;
        }

        foreach (string line in Between(source, first, second))
        {
            // A comment that a linter reads is of the instruction below it.
            if (line[0] != '#' || line.Contains("ignore=", StringComparison.Ordinal) || line.Contains("check=", StringComparison.Ordinal)) return false;
        }

        return true;
    }

    /// <summary>The edits that make one RUN of a row of them.</summary>
    public static ImmutableArray<TextEdit> Edits(DockerfileSyntax syntax, IReadOnlyList<Step> row)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(row);
        ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>(row.Count);
        StringBuilder text = new();
        for (int i = 1; i < row.Count; i++)
        {
            text.Clear().Append(i > 1 && NeedsBraces(row[i - 1]) ? "; }" : "").Append(' ').Append(syntax.Escape).Append(syntax.Source.NewLine);
            foreach (string comment in Between(syntax.Source, row[i - 1], row[i])) text.Append("    ").Append(comment).Append(syntax.Source.NewLine);
            text.Append("    && ").Append(NeedsBraces(row[i]) ? "{ " : "");
            edits.Add(new TextEdit(new TextSpan(row[i - 1].Instruction.Body.Span.End, row[i].Instruction.Body.Span.Start), text.ToString()));
        }

        int end = row[^1].Instruction.Body.Span.End;
        if (row.Count > 1 && NeedsBraces(row[^1])) edits.Add(new TextEdit(new TextSpan(end, end), "; }"));
        return edits.ToImmutable();
    }

    /// <summary>Whether <c>x &amp;&amp; …</c> would run a part of the script where x has failed: <c>a; b</c>, <c>a || b</c>.</summary>
    private static bool NeedsBraces(Step step) =>
        step.Scripts[0].Commands.Any(command => command is { Outer: null, Operator: ShellOperator.Semicolon or ShellOperator.Or });

    /// <summary>The lines between two instructions that are not empty, without the white space around them.</summary>
    private static string[] Between(SourceText source, Step first, Step second)
    {
        TextSpan between = new(first.Instruction.LinesSpan.End, second.Instruction.LinesSpan.Start);
        return source.ToString(between).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
