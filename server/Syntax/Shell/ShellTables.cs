using Basewise.Syntax.Text;

namespace Basewise.Syntax.Shell;

/// <summary>The words of all commands of a script, one command after the other: three lists instead of three for each command.</summary>
internal sealed class ShellTables(JoinedText text)
{
    public JoinedText Text { get; } = text;

    public bool IsExecForm { get; init; }

    // An average word and the blank after it take eight characters, so that this rarely grows.
    public List<ShellWord> Words { get; } = new((text.End - text.Start) / 8);

    public List<ShellAssignment> Assignments { get; } = [];

    public List<ShellRedirection> Redirections { get; } = [];
}
