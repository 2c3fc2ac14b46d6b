using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>cd</c>, <c>pushd</c></summary>
public sealed class ChangeFolderCommand : ToolCommand
{
    private static readonly ArgumentGrammar Grammar = new("");

    internal ChangeFolderCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        ArgumentList arguments = Grammar.Read(invocation.Arguments);
        Folder = arguments.Operands.IsEmpty ? null : arguments.Operands[0];
    }

    /// <summary>Where it goes; null for the home folder.</summary>
    public ShellWord? Folder { get; }
}
