using System.Collections.Immutable;
using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>rm</c></summary>
public sealed class RmCommand : ToolCommand
{
    private static readonly ArgumentGrammar Grammar = new("recursive/r force/f", allowsPrefixes: true);

    internal RmCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment)
    {
        Arguments = Grammar.Read(invocation.Arguments);
    }

    public ArgumentList Arguments { get; }

    public ImmutableArray<ShellWord> Targets => Arguments.Operands;

    public override bool Removes(string folder)
    {
        foreach (ShellWord target in Targets)
        {
            if (RemovalPattern.Covers(target, folder)) return true;
        }

        return false;
    }
}
