using Basewise.Syntax.Text;

namespace Basewise.Syntax.Shell;

/// <summary>
/// A simple command: assignments, words and redirections between two operators. The commands within its words (<c>$(…)</c>) and
/// within the text of its <c>sh -c</c> are commands of their own, whose <see cref="Outer"/> it is.
/// </summary>
public sealed class ShellCommand
{
    private readonly ShellTables tables;
    private (int First, int Count) words;
    private (int First, int Count) assignments;
    private (int First, int Count) redirections;

    internal ShellCommand(ShellTables tables, int start, ShellCommand? outer)
    {
        this.tables = tables;
        (Start, End) = (start, start);
        Outer = outer;
    }

    /// <summary>Its place in <see cref="ShellScript.Commands"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>Joined offset of its first assignment, word or redirection.</summary>
    public int Start { get; }

    /// <summary>Joined offset after its last word or redirection: where something can be added to it.</summary>
    public int End { get; private set; }

    public TextSpan Span => tables.Text.SourceSpan(Start, End);

    public JoinedText Text => tables.Text;

    /// <summary>The name and the arguments. Empty for assignments or redirections alone.</summary>
    public ReadOnlySpan<ShellWord> Words => Part(tables.Words, words);

    public ReadOnlySpan<ShellAssignment> Assignments => Part(tables.Assignments, assignments);

    public ReadOnlySpan<ShellRedirection> Redirections => Part(tables.Redirections, redirections);

    /// <summary>What joins it to the command before it.</summary>
    public ShellOperator Operator { get; internal init; }

    /// <summary>Where that operator stands; empty for <see cref="ShellOperator.Start"/>.</summary>
    public TextSpan OperatorSpan => tables.Text.SourceSpan(OperatorRange.Start, OperatorRange.End);

    public ShellNesting Nesting { get; internal init; }

    /// <summary>How many constructs it stands in; 0 at the top level.</summary>
    public int Depth { get; internal init; }

    /// <summary>The command in whose words it stands, if any.</summary>
    public ShellCommand? Outer { get; }

    /// <summary>Whether <c>!</c> turns its exit status round.</summary>
    public bool IsNegated { get; internal init; }

    /// <summary>
    /// Whether the script can succeed without running it: it stands in a branch, a loop, a function, after <c>||</c>, or after
    /// <c>&amp;&amp;</c> that depends on a test (<c>[ -f x ] &amp;&amp; …</c>).
    /// </summary>
    public bool IsConditional { get; internal init; }

    /// <summary>Whether it is given as a JSON array and not to a shell.</summary>
    public bool IsExecForm => tables.IsExecForm;

    internal (int Start, int End) OperatorRange { get; init; }

    /// <summary>The edit that puts one more argument, which needs no quoting, after a word of this command.</summary>
    public TextEdit InsertAfter(ShellWord word, string argument)
    {
        int end = word.Span.End;
        return new TextEdit(new TextSpan(end, end), IsExecForm ? $", \"{argument}\"" : $" {argument}");
    }

    public override string ToString() => tables.Text.ToString(Start, End);

    internal void Complete(int end, (int, int) itsWords, (int, int) itsAssignments, (int, int) itsRedirections)
    {
        End = end;
        (words, assignments, redirections) = (itsWords, itsAssignments, itsRedirections);
    }

    private static ReadOnlySpan<T> Part<T>(T[] all, (int First, int Count) range) => all.AsSpan(range.First, range.Count);
}
