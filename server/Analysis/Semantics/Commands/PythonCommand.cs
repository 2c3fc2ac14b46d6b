using Basewise.Syntax.Shell;

namespace Basewise.Analysis.Semantics.Commands;

/// <summary><c>python</c> with a script, its standard input or <c>-c</c>. (<c>python -m …</c> is the module that it runs.)</summary>
public sealed class PythonCommand : ToolCommand
{
    private static readonly ArgumentGrammar Grammar = new("c= W= X= check-hash-based-pycs=");

    private readonly int script;

    internal PythonCommand(Invocation invocation, ScriptEnvironment environment) : base(invocation, environment) =>
        Options = Grammar.ReadOptions(invocation.Arguments, out script);

    /// <summary>What stands before the script.</summary>
    public ArgumentList Options { get; }

    /// <summary>The script's path; null where there is none, <c>-</c> for the standard input.</summary>
    public ShellWord? Script => script < Invocation.Arguments.Length && !Options.Has("c") ? Invocation.Arguments[script] : null;

    /// <summary>What the script is given.</summary>
    public ReadOnlySpan<ShellWord> ScriptArguments => Script is null ? [] : Invocation.Arguments[(script + 1)..];
}
