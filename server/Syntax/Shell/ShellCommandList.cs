using System.Collections;
using System.Collections.Immutable;

namespace Basewise.Syntax.Shell;

/// <summary>The commands of a script in the order in which they begin. Nearly every rule walks through them, which makes no garbage.</summary>
public sealed class ShellCommandList : IReadOnlyList<ShellCommand>
{
    private readonly ImmutableArray<ShellCommand> commands;

    internal ShellCommandList(ImmutableArray<ShellCommand> commands) => this.commands = commands;

    public int Count => commands.Length;

    public ShellCommand this[int index] => commands[index];

    public ImmutableArray<ShellCommand>.Enumerator GetEnumerator() => commands.GetEnumerator();

    IEnumerator<ShellCommand> IEnumerable<ShellCommand>.GetEnumerator() => ((IEnumerable<ShellCommand>)commands).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)commands).GetEnumerator();
}
