using Basewise.Syntax.Text;

namespace Basewise.Syntax.Shell;

/// <summary>The words of all commands of a script, one command after the other: three arrays instead of three for each command.</summary>
internal sealed class ShellTables(JoinedText text)
{
    public JoinedText Text { get; } = text;

    public bool IsExecForm { get; init; }

    public ShellWord[] Words { get; private set; } = [];

    public ShellAssignment[] Assignments { get; private set; } = [];

    public ShellRedirection[] Redirections { get; private set; } = [];

    /// <summary>Once the script is read: each as long as it has to be.</summary>
    public void Complete(ShellWord[] words, ShellAssignment[] assignments, ShellRedirection[] redirections) =>
        (Words, Assignments, Redirections) = (words, assignments, redirections);
}
