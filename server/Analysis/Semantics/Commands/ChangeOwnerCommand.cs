using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>chown</c></summary>
public sealed class ChangeOwnerCommand : ToolCommand
{
    private static readonly ArgumentGrammar Grammar = new("recursive/R reference= from=", allowsPrefixes: true);

    internal ChangeOwnerCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
    }

    public ArgumentList Arguments { get; }

    /// <summary>The owner as it is written, <c>user:group</c> too; null where another file's is taken.</summary>
    public ShellWord? Owner => Arguments.Has("reference") || Arguments.Operands.IsEmpty ? null : Arguments.Operands[0];

    public ImmutableArray<ShellWord> Paths =>
        Owner is null ? Arguments.Operands : Arguments.Operands.RemoveAt(0);

    public bool IsRecursive => Arguments.Has("recursive");
}
